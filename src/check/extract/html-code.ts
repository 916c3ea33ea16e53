// A hostile line must not make this slow: a tag is short.
const HTML_CODE = /<(?:code|pre|kbd)\b[^>]{0,200}>(?<code>[^<]*)/gi

/** Returns what stands between the tags of code in a line of HTML, or of Markdown with HTML in it. */
export function htmlCode(line: string): string[] {
  return Array.from(line.matchAll(HTML_CODE), ({groups}) => withoutMarkup(groups!['code']!))
}

const CHARACTERS: Readonly<Record<string, string>> = {quot: '"', '#39': "'", apos: "'", lt: '<', gt: '>', amp: '&'}

/** Returns code as its reader sees it: blanks where a tag ends, and characters in place of their names. */
export function withoutMarkup(code: string): string {
  return code
    .replace(/<\/[a-z]{1,20}>|<br ?\/?>/gi, ' ')
    .replace(/&(quot|#39|apos|lt|gt|amp);/g, (_, name: string) => CHARACTERS[name]!)
}
