import {printable} from '../terminal.ts'

/**
 * Returns foreign text as plain Markdown text: every mark of CommonMark and GFM is escaped, line breaks become spaces,
 * and a word joiner keeps `@name`, `#1` and addresses from becoming mentions and links in an issue tracker.
 */
export function markdownText(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]<>#|~&$]|^[-+=]|(?<=^\d+)[.)]/g, '\\$&')
    .replace(/([@#])(?=\w)|(:)(?=\/\/)|(www)(?=\.)/gi, '$&\u2060')
}

/**
 * Returns foreign text as a Markdown code span, which nothing inside it can end: the fence is longer than any run of
 * backticks within. With `cell` a pipe is escaped too, as GFM wants it inside tables.
 */
export function markdownCode(text: string, {cell = false} = {}): string {
  const plain = printable(text.replace(/\s+/g, ' '))
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(plain) || plain === '' ? ' ' : ''
  const span = `${fence}${pad}${plain}${pad}${fence}`
  return cell ? span.replaceAll('|', '\\|') : span
}
