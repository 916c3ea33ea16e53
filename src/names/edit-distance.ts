/**
 * Returns how many edits turn `a` into `b`: insertions, deletions, substitutions and transpositions, no
 * substring being edited twice (optimal string alignment; Boytsov 2011, "Indexing methods for approximate dictionary searching", §2.2).
 * A transposition counts as 1, where Levenshtein's distance counts 2.
 */
export function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({length: b.length + 1}, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, beforeLast[j - 2]! + 1)
      }
      row.push(edits)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length]!
}
