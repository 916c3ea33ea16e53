const MARK = String.raw`(?:#|\/\/|;|<!--|\.\.|%|::|\brem\b)\s*forestall:\s*ignore\b`
const IGNORE = new RegExp(MARK, 'i')
/** A line with nothing but the comment, in a notebook as a string, speaks of what is below. */
const ALONE = new RegExp(`^\\s*"?\\s*${MARK}`, 'i')
const FENCE = /^\s*(?:>\s*)*(`{3,}|~{3,})/
/** Code in reStructuredText, with what is indented below it. */
const DIRECTIVE = /(?<=^\s*)\.\. [\w-]+::/
const CONTINUED = /\\\s*$|\\\\\\n",?\s*$/

/**
 * Returns the numbers of the lines beside or below which a comment says `forestall: ignore`. Below it stands a line, with
 * those that continue it, or a fenced block of Markdown, or a directive of reStructuredText.
 */
export function ignoredLines(text: string): ReadonlySet<number> {
  const ignored = new Set<number>()
  if (!/forestall:/i.test(text)) return ignored
  const lines = text.split(/\r\n|\n|\r/)
  for (let i = 0; i < lines.length; i++) {
    if (ALONE.test(lines[i]!)) {
      const end = endBelow(lines, i + 1)
      for (let below = i + 1; below <= end; below++) ignored.add(below + 1)
      i = Math.max(i, end - 1)
    } else if (IGNORE.test(lines[i]!)) ignored.add(i + 1)
  }
  return ignored
}

/** Returns the index of the last line of what begins at `start`; an empty line may part a block from its comment. */
function endBelow(lines: readonly string[], start: number): number {
  let end = start
  while (end < lines.length && lines[end]!.trim() === '') end++
  const fence = FENCE.exec(lines[end] ?? '')?.[1]
  const directive = DIRECTIVE.exec(lines[end] ?? '')
  if (fence !== undefined) {
    do end++
    while (end < lines.length - 1 && !lines[end]!.trim().startsWith(fence))
  } else if (directive) {
    const isWithin = (line: string) => line.trim() === '' || line.search(/\S/) > directive.index
    while (end + 1 < lines.length && isWithin(lines[end + 1]!)) end++
  } else for (end = start; CONTINUED.test(lines[end] ?? ''); ) end++
  return end
}
