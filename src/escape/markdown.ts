import {printable} from './terminal.ts'
import {markdown} from './text.ts'

/**
 * Returns foreign text as literal inline Markdown for an issue tracker: a word joiner after `@` and `#` keeps GitHub,
 * which looks for mentions and references after it has resolved escapes, from finding any.
 */
export function markdownText(text: string): string {
  return markdown(text).replace(/[@#](?=\w)/g, '$&\u2060')
}

/**
 * Returns foreign text as a Markdown code span, which nothing inside it can end: the fence is longer than any run of
 * backticks in it. With `cell` a pipe is escaped too, as GFM requires in tables.
 */
export function markdownCode(text: string, {cell = false} = {}): string {
  const plain = printable(text.replace(/\s+/g, ' '))
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(plain) || plain === '' ? ' ' : ''
  const span = `${fence}${pad}${plain}${pad}${fence}`
  return cell ? span.replaceAll('|', '\\|') : span
}
