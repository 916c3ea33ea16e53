import {limits} from '../../limits.ts'

/** A line of a file in which commands may stand. */
export interface CodeLine {
  readonly text: string
  /** Of its first line in the file, counted from 1. */
  readonly number: number
  /** Where the lines begin that were joined to the first one. */
  readonly joined?: readonly {readonly offset: number; readonly number: number}[]
  /** Whether words follow commands as in a sentence: `run pip install flask and restart`. */
  readonly isProse: boolean
}

/** Returns the lines of a text of one kind in which commands may stand. */
export type Extractor = (text: string) => Iterable<CodeLine> | Promise<Iterable<CodeLine>>

/** Returns the number of the line in the file that holds the character at `offset` of a line of code. */
export function numberAt({number, joined = []}: CodeLine, offset: number): number {
  // A scalar of YAML may be thousands of lines long, and each of its words is looked up.
  let low = 0
  let high = joined.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (joined[middle]!.offset <= offset) low = middle + 1
    else high = middle
  }
  return joined[low - 1]?.number ?? number
}

/** A line of a file, numbered from 1. */
export type NumberedLine = Pick<CodeLine, 'text' | 'number'>

/** Divides a text into its lines; overlong ones, which nobody wrote by hand, are cut. */
export function numberedLines(text: string): NumberedLine[] {
  return text.split(/\r\n|\n|\r/).map((line, i) => ({text: line.slice(0, limits.targetLineLength), number: i + 1}))
}

/**
 * Returns the words of a command, which need not be quoted where they stand, as one line of a shell. `command` is what
 * goes before them without standing in the file: `pip install `.
 */
export function wordsOnLine(words: readonly NumberedLine[], command = ''): CodeLine {
  const joined: {offset: number; number: number}[] = []
  let text = command
  for (const word of words) {
    joined.push({offset: text.length, number: word.number})
    text += `${quoted(word.text)} `
  }
  return {text, number: words[0]?.number ?? 1, joined, isProse: false}
}

/** Returns a word as a shell takes it for one. */
function quoted(word: string): string {
  if (!/[\s;&|<>#`]/.test(word)) return word
  return word.includes("'") ? `"${word.replaceAll('"', `"'"'"`)}"` : `'${word}'`
}

/** Returns requirements, and the options of some, as the command that installs them. */
export function installLine(...lines: readonly NumberedLine[]): CodeLine {
  const words = lines.flatMap(({text, number}) =>
    (text.startsWith('-') ? text.split(/\s+/) : [text]).map((word) => ({text: word, number})),
  )
  return wordsOnLine(words, 'pip install ')
}
