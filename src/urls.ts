/**
 * Returns `text` as a URL, seen from `base` if given, or `undefined` if it is none. Not by `URL.canParse`: on Node 20 and 22
 * it takes addresses with letters like `ü` for none once V8 has optimised its caller, after some thousand calls.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
