// A hostile line must not make this slow: a tag is short.
const HTML_CODE = /<(?:code|pre|kbd)\b[^>]{0,200}>(?<code>[^<]*)/gi

/** Returns what stands between the tags of code in a line of HTML, or of Markdown with HTML in it. */
export function htmlCode(line: string): string[] {
  return Array.from(line.matchAll(HTML_CODE), ({groups}) => groups!['code']!)
}
