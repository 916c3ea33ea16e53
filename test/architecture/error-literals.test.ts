import {describe, expect, it} from 'vitest'
import {filesBelow, literalText, type Module, type Node, parseModule} from '../support/source-text.ts'

/**
 * The style of errors (CONTRIBUTING.md): the message says what is wrong, in one sentence without a full stop; the hint
 * says what to do, in whole sentences; commands and flags are in backticks.
 */
interface ErrorText {
  /** `src/targets/select.ts:57` */
  readonly at: string
  readonly message: readonly string[]
  readonly hint: readonly string[]
}

/** Files whose message is composed by a function, or that of another error, which this test cannot read. */
const COMPOSED: readonly string[] = [
  'src/placeholder/particulars.ts',
  'src/services/block.ts',
  'src/services/shared/unregistered.ts',
]

const modules = filesBelow('src', /\.ts$/).map(parseModule)
const errors = modules.flatMap(errorsOf)
/** Hints that reach an error by way of a variable: those of document kinds, and constants. */
const indirectHints = modules.flatMap(hintPropertiesOf)

function errorsOf(module: Module): ErrorText[] {
  return module.nodes
    .filter(({type, callee}) => type === 'NewExpression' && (callee as {name?: string}).name === 'ForestallError')
    .map(({start, arguments: values}) => {
      const [, message, hint] = values as Node[]
      return {
        at: `${module.file}:${module.lineOf(start)}`,
        message: textsOf(module, message!),
        hint: textsOf(module, hint!),
      }
    })
}

/** Returns the texts that an argument may be: of a literal, of both branches of a condition, of a constant. */
function textsOf(module: Module, node: Node): string[] {
  const text = literalText(node)
  if (text !== undefined) return [text]
  if (node.type === 'ConditionalExpression') {
    return [...textsOf(module, node['consequent'] as Node), ...textsOf(module, node['alternate'] as Node)]
  }
  if (node.type !== 'Identifier') return []
  const constant = modules
    .flatMap(({nodes}) => nodes)
    .find(({type, id}) => type === 'VariableDeclarator' && (id as {name?: string}).name === node['name'])
  return constant?.['init'] ? textsOf(module, constant['init'] as Node) : []
}

function hintPropertiesOf(module: Module): ErrorText[] {
  return module.nodes
    .filter(({type, key}) => type === 'Property' && ['make', 'mend'].includes((key as {name?: string}).name ?? ''))
    .map(({start, value}) => ({
      at: `${module.file}:${module.lineOf(start)}`,
      message: [],
      hint: textsOf(module, value as Node),
    }))
}

const offences = (texts: (error: ErrorText) => readonly string[], offends: (text: string) => boolean) =>
  [...errors, ...indirectHints].flatMap((error) =>
    texts(error)
      .filter(offends)
      .map((text) => `${error.at}: ${text}`),
  )

describe('the errors of this program', () => {
  it('are found by this test', () => {
    expect(errors.length).toBeGreaterThan(40)
    const unread = errors.filter(({message}) => message.length === 0).map(({at}) => at.replace(/:\d+$/, ''))
    expect(unread).toEqual(COMPOSED)
  })

  it('say what is wrong without a full stop', () => {
    expect(
      offences(
        ({message}) => message,
        (text) => /[.!]$/.test(text),
      ),
    ).toEqual([])
  })

  it('say what to do in whole sentences', () => {
    expect(
      offences(
        ({hint}) => hint,
        (text) => !/^[A-Z`…].*[.?…]$/s.test(text),
      ),
    ).toEqual([])
  })

  it('put commands and flags in backticks', () => {
    const isBare = (text: string) =>
      /\bforestall (?:[a-z]+|…)(?= |$|[.,:;)])|(?<![\w-])--?[a-z][\w-]*/.test(text.replace(/`[^`]*`/g, ''))
    expect(offences(({message, hint}) => [...message, ...hint], isBare)).toEqual([])
  })
})
