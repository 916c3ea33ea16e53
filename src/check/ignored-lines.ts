const IGNORE = /(?:#|\/\/|;|<!--|\.\.|%)\s*forestall:\s*ignore\b/
/** A line with nothing but the comment speaks of the line below. */
const ALONE = /^\s*(?:#|\/\/|;|<!--|\.\.|%)\s*forestall:\s*ignore\b/

/** Returns the numbers of the lines beside or below which a comment says `forestall: ignore`. */
export function ignoredLines(text: string): ReadonlySet<number> {
  const ignored = new Set<number>()
  if (!text.includes('forestall:')) return ignored
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    if (ALONE.test(line)) ignored.add(i + 2)
    else if (IGNORE.test(line)) ignored.add(i + 1)
  })
  return ignored
}
