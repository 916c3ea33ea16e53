import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseSync} from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A piece of text in a file, with the line on which it begins (from 1). */
export interface Text {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** An object of the syntax tree (ESTree). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** A parsed module: its tree, its comments, and a function that returns the line of an offset. */
export interface Module {
  readonly file: string
  readonly nodes: readonly Node[]
  readonly comments: readonly Text[]
  readonly lineOf: (offset: number) => number
}

/** Returns the paths of all files below `folder` whose names match `pattern`, relative to the project. */
export function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file) && statSync(join(root, file)).isFile())
    .sort()
}

/** Returns the content of a file of the project. */
export function contentOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Parses a TypeScript or JavaScript module. */
export function parseModule(file: string): Module {
  const source = contentOf(file)
  const {program, comments} = parseSync(file, source)
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  return {
    file,
    nodes: [...nodesIn(program)],
    comments: comments.map(({start, value}) => ({file, line: lineOf(start), text: unfolded(value)})),
    lineOf,
  }
}

/** Returns all string and template literals of a module, with `…` for what is inserted into a template. */
export function stringsOf({file, nodes, lineOf}: Module): Text[] {
  return nodes.flatMap((node) => {
    const text = literalText(node)
    return text === undefined ? [] : [{file, line: lineOf(node.start), text}]
  })
}

/** Returns the text of a string or template literal, with `…` for what is inserted; `undefined` for another node. */
export function literalText(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral') return undefined
  return (node['quasis'] as {value: {cooked: string}}[]).map(({value}) => value.cooked).join('…')
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const element of value) yield* nodesIn(element)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Node
    for (const child of Object.values(value)) yield* nodesIn(child)
  }
}

/** A block comment as one line, so that a phrase is found across line breaks. */
function unfolded(comment: string): string {
  return comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim()
}
