import {limits} from '../../limits.ts'
import {TextLocator} from '../text-locator.ts'
import {type CodeLine, wordsOnLine} from './code-line.ts'

/** `session.install("pytest", "coverage")` of Nox, `micropip.install("regex")` in notebooks. */
const CALL = /\b(?:session|micropip|piplite)\.install\(/g

/** The tokens among arguments: comments, strings with the keyword before them, brackets with theirs, and anything else. */
const TOKEN =
  /#[^\n]*|(?<keyword>\w+\s{0,9}=\s{0,9})?[rbfu]{0,2}(?:"(?<double>(?:\\.|[^"\\\n])*)"|'(?<single>(?:\\.|[^'\\\n])*)')|(?<open>\w*[([]|\{)|(?<close>[)\]}])|[^#"'()[\]{}\w]+|\w+|["']/giy

/** A call of an installer as the command that it runs. */
export interface Call {
  readonly line: CodeLine
  /** The lines of the file that it stands on. */
  readonly first: number
  readonly last: number
}

/**
 * Finds the calls in Python code that install projects; arguments may go on over several lines, as Black has them. One
 * that is not closed before the next begins is passed over, so that no text is gone through twice.
 */
export function* installCalls(text: string): Generator<Call> {
  const locator = new TextLocator(text)
  const found = [...text.matchAll(CALL)]
  for (const [i, {0: opening, index}] of found.entries()) {
    const start = index + opening.length
    const args = argumentsIn(
      text.slice(start, Math.min(start + limits.targetLineLength, found[i + 1]?.index ?? Infinity)),
    )
    if (args === undefined) continue
    const first = locator.lineAt(index)
    const words = args.words.map((word) => ({text: word.text, number: locator.lineAt(start + word.offset)}))
    yield {line: wordsOnLine(words, 'pip install '), first, last: locator.lineAt(start + args.end)}
  }
}

/**
 * Returns the strings among the positional arguments that `code` begins with, also in lists, and where the arguments
 * end; those of keywords, dictionaries, subscripts and other calls do not count. Returns `undefined` if they do not end.
 */
function argumentsIn(code: string): {words: {text: string; offset: number}[]; end: number} | undefined {
  const words: {text: string; offset: number}[] = []
  const open = ['(']
  for (const {index, groups} of code.matchAll(TOKEN)) {
    const string = groups!['double'] ?? groups!['single']
    if (groups!['open'] !== undefined) open.push(groups!['open'])
    else if (groups!['close'] !== undefined) open.pop()
    else if (string !== undefined && groups!['keyword'] === undefined && open.every((bracket) => /^[([]/.test(bracket)))
      words.push({text: string, offset: index})
    if (open.length === 0) return {words, end: index}
  }
  return undefined
}
