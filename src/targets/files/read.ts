import {realpath} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import type {Readable} from 'node:stream'
import {ForestallError} from '../../errors.ts'
import {limits} from '../../limits.ts'
import type {TargetName} from '../label.ts'
import {Gathered, quoted} from './findings.ts'
import {READABLE, recognise} from './index.ts'
import {shown, textOf} from './text.ts'

export interface FilesRead {
  /** The targets the files name, each file's in its order, each once. */
  readonly targets: readonly TargetName[]
  /** One sentence for each entry that could not be understood, with file and line; safe to print. */
  readonly remarks: readonly string[]
}

/**
 * Reads target files of any kind, and the files they include; `-` is standard input, whose includes are relative to the
 * current folder. A file that was read already is not read again, so files may include one another.
 * @throws ForestallError `usage` for a file that cannot be read, is no text, is too large, or names nothing.
 */
export async function readTargetFiles(paths: readonly string[], stdin: Readable = process.stdin): Promise<FilesRead> {
  const targets: TargetName[] = []
  const remarks: string[] = []
  for (const path of paths) {
    const gathered = new Gathered()
    await readInto(gathered, path, stdin)
    if (gathered.targets.size === 0) {
      const reason = gathered.remarks[0] === undefined ? '' : ` (${gathered.remarks[0]})`
      throw new ForestallError('usage', `${shown(path)} names no project${reason}.`, READABLE)
    }
    for (const target of gathered.targets.values()) targets.push(target)
    for (const remark of gathered.remarks) remarks.push(remark)
  }
  return {targets, remarks}
}

async function readInto(gathered: Gathered, named: string, stdin: Readable): Promise<void> {
  const seen = new Set<string>()
  let waiting = [{path: named, depth: 0, from: ''}]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const {path, depth, from} = next
    const identity = path === '-' ? path : await realpath(path).catch(() => path)
    if (seen.has(identity)) continue
    seen.add(identity)
    const {kind, isNamed, content} = await recognise(shown(path), await textOf(path, stdin, from))
    gathered.begin(shown(path))
    await kind.read(content, gathered)
    if (!isNamed && gathered.isNonsense) throw notAList(shown(path), gathered)
    const folder = path === '-' ? '.' : dirname(path)
    const included = gathered.includes.splice(0).map(({path: include, place}) => {
      const where = gathered.where(place)
      if (/^[a-z+]+:\/\//i.test(include)) throw remote(include, where)
      return {path: resolve(folder, include), depth: depth + 1, from: where}
    })
    if (included[0] && depth >= limits.includeDepth) throw tooDeep(included[0].from)
    waiting = [...included, ...waiting]
  }
}

function notAList(file: string, {remarks}: Gathered): ForestallError {
  return new ForestallError('usage', `${file} is no list of projects (${remarks[0]}).`, READABLE)
}

function remote(url: string, where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} includes ${quoted(url)}, and target files are not fetched.`,
    'Download it and name the copy with --file.',
  )
}

function tooDeep(where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} includes more than ${limits.includeDepth} files deep.`,
    'Name the innermost files with --file.',
  )
}
