import {lineAt} from './json-text.ts'

/** What keeps a text that somebody edited from being JSON that means one thing. */
export interface JsonFault {
  /** 1-based. */
  readonly line: number
  /** A clause: `a comment, which JSON does not allow`. */
  readonly message: string
  /** What to do, as a sentence; undefined for a text that ends too early. */
  readonly remedy: string | undefined
}

/** What may come next. */
type Wanted = 'value' | 'key' | 'colon' | 'comma' | 'end'

const TOKEN = /\s*(?:("(?:[^"\\\n]|\\.)*")|([{}[\],:])|([^\s{}[\],:"'#/]+)|(["'#/]))/sy
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

/** What people write that begins with a character of its own. */
const FOREIGN: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  '#': ['a comment, which JSON does not allow', 'Take it out; what is to stay can be the `note` of an entry.'],
  '/': ['a comment, which JSON does not allow', 'Take it out; what is to stay can be the `note` of an entry.'],
  "'": ['a single quote, which JSON does not allow', 'Put text into double quotes.'],
  '"': ['a double quote without a second one on the line', 'Put text into double quotes.'],
}

/**
 * Returns the first fault in the structure of a text by RFC 8259: a comment, a comma too many or too few, a word without
 * quotes, an early end. A key that stands twice is one as well: the RFC leaves open which of them counts, so that what
 * somebody wrote would be lost without a word. What is wrong within a string is left to the parser.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const at = (offset: number, message: string, remedy?: string): JsonFault => ({
    line: lineAt(text, offset),
    message,
    remedy,
  })
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = []
  let wanted: Wanted = 'value'
  let isFirst = false
  let comma: number | undefined
  TOKEN.lastIndex = 0
  for (;;) {
    const token = TOKEN.exec(text)
    if (token === null) return wanted === 'end' ? undefined : at(text.length, 'it ends before it is complete')
    const [all, string, mark, word, foreign] = token
    const start = token.index + all.length - (string ?? mark ?? word ?? foreign)!.length
    const keys = open.at(-1)
    if (foreign !== undefined) return at(start, ...FOREIGN[foreign]!)
    if (wanted === 'end') return at(start, 'text behind the end of the document', 'Take it out.')
    if (mark === '}' || mark === ']') {
      const isOwn = open.length > 0 && (mark === '}') === (keys !== null)
      if (isOwn && comma !== undefined)
        return at(comma, 'a comma before a closing bracket, which JSON does not allow', 'Take the comma out.')
      if (!isOwn || !(wanted === 'comma' || isFirst)) return at(start, `\`${mark}\` closes nothing here`, MATCH)
      open.pop()
      wanted = open.length > 0 ? 'comma' : 'end'
    } else if (wanted === 'comma' && mark !== ',') {
      return at(start, 'no comma before what begins here', 'Put a comma between one value and the next.')
    } else if (wanted === 'value' && (mark === '{' || mark === '[')) {
      open.push(mark === '{' ? new Set() : null)
      wanted = mark === '{' ? 'key' : 'value'
      isFirst = true
      comma = undefined
      continue
    } else if (mark !== undefined) {
      if (mark !== MARKS[wanted]) return at(start, `\`${mark}\` is out of place`, MATCH)
      comma = mark === ',' ? start : undefined
      wanted = mark === ',' && keys ? 'key' : 'value'
      isFirst = false
      continue
    } else if (wanted === 'colon') {
      return at(start, 'no colon between a key and its value', 'Write `"key": value`.')
    } else if (word !== undefined && (wanted === 'key' || !SCALAR.test(word))) {
      return at(start, `\`${shown(word)}\` without double quotes, which is not JSON`, 'Put text into double quotes.')
    } else if (wanted === 'key') {
      if (keys!.has(string!)) return at(start, `the key \`${shown(string!.slice(1, -1))}\` stands twice`, ONCE)
      keys!.add(string!)
      wanted = 'colon'
    } else {
      wanted = open.length > 0 ? 'comma' : 'end'
    }
    isFirst = false
    comma = undefined
  }
}

/** How much of a word is shown. */
const MAX_SHOWN = 60

function shown(word: string): string {
  return word.length > MAX_SHOWN ? `${word.slice(0, MAX_SHOWN)}…` : word
}

const MARKS: Readonly<Partial<Record<Wanted, string>>> = {colon: ':', comma: ','}
const MATCH = 'Check the brackets, commas and colons around it.'
const ONCE = 'Take one of the two out.'
