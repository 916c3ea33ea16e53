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

/**
 * Returns `url` in RFC 3986 form (`https://bücher.example` → `https://xn--bcher-kva.example/`), or `undefined` if it is
 * no http(s) address without credentials, which is all PyPI takes as a project's URL.
 */
export function asWebAddress(url: string): string | undefined {
  const parsed = parseUrl(url)
  return parsed &&
    /^https?:$/.test(parsed.protocol) &&
    !parsed.username &&
    !parsed.password &&
    /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(parsed.href)
    ? parsed.href
    : undefined
}
