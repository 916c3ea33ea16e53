import {limits} from '../../../limits.ts'
import {eachLine} from '../lines.ts'

const COMMENT_LINE = /^\s*#/
/** As in pip, a `#` without a space before it is part of a URL. */
const COMMENT = /(?:^|\s)#.*$/s

/** A line of a requirements file after joining: its text without comments, and the comments on it and right below it. */
export interface LogicalLine {
  readonly text: string
  /** Number of its first physical line. */
  readonly number: number
  readonly comments: readonly string[]
}

/**
 * Calls `take` with each line that says something, as pip reads them (pip/_internal/req/req_file.py): lines that end in
 * a backslash are joined first, then comments are removed, so that a comment that ends in a backslash hides the next
 * line; a line that is a comment ends a joined one.
 */
export function eachLogicalLine(text: string, take: (line: LogicalLine) => void): void {
  let joined = ''
  let first = 0
  let current: {text: string; number: number; comments: string[]} | undefined
  const finish = (line: string) => {
    const comment = line.includes('#') ? (COMMENT.exec(line)?.[0] ?? '') : ''
    const content = line.slice(0, line.length - comment.length).trim()
    if (content !== '') {
      if (current) take(current)
      current = {text: content, number: first, comments: []}
    }
    if (comment !== '') current?.comments.push(comment.trim())
    joined = ''
  }
  eachLine(text, (line, number) => {
    if (joined === '') first = number
    const isComment = COMMENT_LINE.test(line)
    const continues = line.endsWith('\\') && !isComment && joined.length < limits.targetLineLength
    if (continues) joined += line.replace(/^\\+|\\+$/g, '')
    else finish(isComment ? `${joined} ${line}` : joined + line)
  })
  if (joined !== '') finish(joined)
  if (current) take(current)
}
