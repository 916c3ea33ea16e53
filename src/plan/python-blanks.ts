/**
 * One blank as Python's `\s` and `str.strip` know it, for a regular expression: other than JavaScript's, with the
 * separators U+001C to U+001F and U+0085, and without U+FEFF.
 */
export const PYTHON_BLANK = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`

const BLANK = new RegExp(PYTHON_BLANK)

/** Returns `text` without blanks at its ends, as Python's `str.strip` does: `'\u00a01.0\x85'` → `'1.0'`. */
export function pythonStrip(text: string): string {
  return stripped(text, BLANK)
}

/**
 * Returns `text` without such characters at its ends. Character by character: of a regular expression that ends in `+$`
 * each run of blanks within a hostile text takes the square of its length.
 */
export function stripped(text: string, blank: RegExp): string {
  let start = 0
  let end = text.length
  while (start < end && blank.test(text[start]!)) start++
  while (start < end && blank.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
