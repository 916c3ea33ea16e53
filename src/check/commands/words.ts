/** Ends of a simple command, outside quotes; an escaped backtick closes one that a message quotes. */
const END = /^(?:&&|\|\||\\`|[;|&)`\n])/
/** Redirections, and comparisons that a sentence sets apart with spaces; the word after them is not a name either. */
const REDIRECTION = /^\d*(?:>>?|<<?|[=!~]=)[&=]?/

/** A redirection that touches a word (`flask>log.txt`); behind `>` of a version there is a digit, or another sign. */
const TOUCHING_REDIRECTION = /^>>?(?:&|[ \t]*["']?[a-z$~./])/i
/** A variable of Make, which the braces of a shell stand for, or a command of one word: `$(VERSION)`. */
const PARENTHESES = /^\$\(([^()\s]{0,200})\)/

/** As much as stands between a quote and a program: a path, variables, `python -m`. */
const MAX_BEFORE = 80

/** A word of a command, and where it begins in the line. */
export interface Word {
  readonly text: string
  readonly offset: number
}

/**
 * Returns the words of the simple command that begins at `start`, as a shell divides them: quotes removed, up to the end
 * of the command, a comment, or the `enclosing` quote that the command stands in (`bash -c "pip install x"`).
 */
export function wordsAt(
  line: string,
  start: number,
  enclosing: string | undefined,
  maxWords = Number.POSITIVE_INFINITY,
): {readonly words: Word[]; readonly end: number} {
  const words: Word[] = []
  let isTarget = false
  let at = start
  while (at < line.length && words.length < maxWords) {
    const space = /^[\s]+/.exec(line.slice(at, at + 1000))
    if (space) {
      at += space[0].length
      continue
    }
    const rest = line.slice(at, at + 1000)
    if (END.test(rest) || rest[0] === '#' || (enclosing !== undefined && rest.startsWith(enclosing))) break
    const redirection = REDIRECTION.exec(rest)
    if (redirection) {
      at += redirection[0].length
      isTarget = true
      continue
    }
    const {word, end} = wordAt(line, at, enclosing)
    if (!isTarget) words.push({text: word, offset: at})
    isTarget = false
    at = end
  }
  return {words, end: at}
}

function wordAt(line: string, start: number, enclosing: string | undefined): {word: string; end: number} {
  let word = ''
  let at = start
  let quote: string | undefined
  for (; at < line.length; at++) {
    const character = line[at]!
    if (quote !== undefined) {
      if (character === quote) quote = undefined
      else word += character
    } else if (enclosing !== undefined && line.startsWith(enclosing, at)) break
    else if (character === '"' || character === "'") quote = character
    else if (character === '\\' && at + 1 < line.length && line[at + 1] !== '`') {
      // Within quotes of a surrounding string the quotes of words are escaped.
      const next = line[++at]!
      if (next === '"' || next === "'") quote = undefined
      else word += next
    } else if (character === '$' && line[at + 1] === '(') {
      const variable = PARENTHESES.exec(line.slice(at, at + 210))?.[1]
      word += variable === undefined ? character : `\${${variable}}`
      at += variable === undefined ? 0 : variable.length + 2
    } else if (endsWord(line, at)) break
    else word += character
  }
  return {word, end: at}
}

function endsWord(line: string, at: number): boolean {
  if (/\s/.test(line[at]!) || END.test(line.slice(at, at + 2))) return true
  return line[at] === '>' && TOUCHING_REDIRECTION.test(line.slice(at, at + 10))
}

/** A quote that opens shortly before the end and does not close again, within another one perhaps: `"Try 'pip install x'"`. */
const OPENING = /(?:^|[\s([{=,:])(?<quote>\\?["'`])(?!\s)(?:(?!\k<quote>).)*$/

/** Returns the innermost quote, escaped if it is, that a command behind `before` stands in, if it opens within a few words. */
export function quoteBefore(before: string): string | undefined {
  let found: string | undefined
  for (let rest = before.slice(-MAX_BEFORE); ; ) {
    const match = OPENING.exec(rest)
    if (match === null) return found
    found = match.groups!['quote']!
    rest = rest.slice(match.index + match[0].indexOf(found) + found.length)
  }
}

/** Returns the quote that is open at `end`, if `open` was at `start`. */
export function openQuote(text: string, start: number, end: number, open: string | undefined): string | undefined {
  for (let i = start; i < end; i++) {
    const character = text[i]!
    if (character === '\\') i++
    else if (open === undefined && (character === '"' || character === '`' || isQuotingApostrophe(text, i)))
      open = character
    else if (character === open) open = undefined
  }
  return open
}

/** An apostrophe behind a letter (`don't`) quotes nothing. */
function isQuotingApostrophe(text: string, i: number): boolean {
  return text[i] === "'" && !/\w/.test(text[i - 1] ?? '')
}
