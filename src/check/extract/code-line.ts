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
  return joined.findLast((part) => part.offset <= offset)?.number ?? number
}

/** Divides a text into its lines, numbered from 1; overlong ones, which nobody wrote by hand, are cut. */
export function numberedLines(text: string): {readonly text: string; readonly number: number}[] {
  return text.split(/\r\n|\n|\r/).map((line, i) => ({text: line.slice(0, limits.targetLineLength), number: i + 1}))
}
