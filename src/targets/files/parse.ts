import {ForestallError, reasonOf} from '../../errors.ts'
import {refuseManyValues} from '../../io/parse-json.ts'
import {limits} from '../../limits.ts'
import {isTable} from './tables.ts'
import type {ParsedContent, Syntax} from './types.ts'
import {isNestedTooDeep} from './yaml-depth.ts'
import {UNQUOTED, withoutStacks} from './yaml-errors.ts'

type Parser = (text: string) => Promise<unknown>

/** The parsers by syntax, each loaded when it is needed. Any text is content of the other syntaxes. */
const PARSERS: Readonly<Partial<Record<Syntax, Parser>>> = {
  json: async (text) => {
    refuseManyValues(Buffer.from(text))
    return JSON.parse(text)
  },
  toml: async (text) => {
    if (isLongToml(text)) throw new RangeError(`it holds more than ${limits.tomlSigns} values and keys`)
    return (await import('smol-toml')).parse(text, {integersAsBigInt: 'asNeeded'})
  },
  yaml: async (text) => {
    if (text.length > limits.yamlLength) throw new RangeError(`larger than ${limits.yamlLength / 2 ** 20} MiB`)
    if (isNestedTooDeep(text)) throw new RangeError('it nests too deep')
    const {LineCounter, parseDocument} = await import('yaml')
    const lineCounter = new LineCounter()
    // A lone CR ends a line in YAML (1.2.2, section 5.4), which the parser does not know.
    const source = text.replace(/\r(?!\n)/g, '\n')
    const document = withoutStacks(() => parseDocument(source, {lineCounter, uniqueKeys: false, ...UNQUOTED}))
    const [fault] = document.errors
    if (fault !== undefined) {
      const {line, col} = lineCounter.linePos(fault.pos[0])
      throw new RangeError(`${fault.message} at line ${line}, column ${col}`)
    }
    // Anchors that name one another could grow without bound: they are counted.
    return document.toJS({maxAliasCount: limits.yamlAliases})
  },
}

const TOML_SIGNS = new Set(Array.from('=,[{.', (sign) => sign.charCodeAt(0)))

/** Those in strings and comments count too: telling them apart takes a parser, which is what has to be spared. */
function isLongToml(text: string): boolean {
  let signs = 0
  for (let i = 0; i < text.length && signs <= limits.tomlSigns; i++) if (TOML_SIGNS.has(text.charCodeAt(i))) signs++
  return signs > limits.tomlSigns
}

/**
 * Parses `text` as its syntax says.
 * @throws ForestallError `usage` for text that is not of this syntax. `path` is what messages call the file.
 */
export async function parse(path: string, text: string, syntax: Syntax): Promise<ParsedContent> {
  const parser = PARSERS[syntax]
  try {
    const parsed = await parser?.(text)
    return {text, document: isTable(parsed) ? parsed : {}, list: Array.isArray(parsed) ? parsed : []}
  } catch (error) {
    const reason = reasonOf(error).split('\n', 1)[0] ?? ''
    throw new ForestallError(
      'usage',
      `${path} cannot be read as ${syntax.toUpperCase()}: ${reason.slice(0, limits.complaintLength)}`,
      'Regenerate the file with the tool it comes from.',
      {cause: error},
    )
  }
}
