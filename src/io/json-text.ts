/** JSON as a person edits it: where in the text something stands. */

const STRING = /"(?:[^"\\]|\\.)*"/sy
const SPACE = /\s*/y

/** Returns the 1-based line of the character at `offset`. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * Returns the 1-based line on which a value begins.
 * @param text valid JSON.
 * @param path of the value: the keys and indexes that lead to it. What is not there is looked for as far as it goes.
 */
export function lineOf(text: string, path: readonly string[]): number {
  let at = endOf(SPACE, text, 0)
  for (const step of path) at = memberAt(text, at, step) ?? at
  return lineAt(text, at)
}

/** Returns where the value of a member of the object or array at `start` begins, if it has such a member. */
function memberAt(text: string, start: number, step: string): number | undefined {
  const isObject = text[start] === '{'
  if (!isObject && text[start] !== '[') return undefined
  let at = endOf(SPACE, text, start + 1)
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    const keyEnd = isObject ? endOf(STRING, text, at) : at
    const key = isObject ? JSON.parse(text.slice(at, keyEnd)) : String(index)
    at = isObject ? endOf(SPACE, text, endOf(SPACE, text, keyEnd) + 1) : at
    if (key === step) return at
    at = endOf(SPACE, text, endOfValue(text, at))
    if (text[at] === ',') at = endOf(SPACE, text, at + 1)
  }
  return undefined
}

function endOfValue(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]!
    if (character === '"') at = endOf(STRING, text, at) - 1
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    else if (character === ',' && depth === 0) return at
    if (depth < 0) return at
    if (depth === 0 && (character === '}' || character === ']')) return at + 1
  }
  return text.length
}

/** Returns where a match at `start` ends; one character on if there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  const match = pattern.exec(text)
  return match === null ? start + 1 : start + match[0].length
}
