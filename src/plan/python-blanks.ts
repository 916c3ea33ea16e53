/**
 * One blank as Python's `\s` and `str.strip` know it, for a regular expression: other than JavaScript's, with the
 * separators U+001C to U+001F and U+0085, and without U+FEFF.
 */
export const PYTHON_BLANK = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`

const ENDS = new RegExp(`^${PYTHON_BLANK}+|${PYTHON_BLANK}+$`, 'g')

/** Returns `text` without blanks at its ends, as Python's `str.strip` does: `'\u00a01.0\x85'` → `'1.0'`. */
export function pythonStrip(text: string): string {
  return text.replace(ENDS, '')
}
