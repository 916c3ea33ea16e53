/** Consecutive words that make up one shingle. */
const SHINGLE_WORDS = 5
/** A text with fewer shingles is a phrase that many projects share. */
const MIN_SHINGLES = 8

/**
 * Returns the share of `text` that `original` contains too, 0 to 1, by runs of five words (w-shingling; Broder 1997, "On
 * the resemblance and containment of documents"). Case, punctuation and the order of paragraphs do not matter. The share
 * of a text too short to be distinctive is 0.
 */
export function copiedShare(text: string, original: string): number {
  const shingles = shinglesOf(text)
  if (shingles.size < MIN_SHINGLES) return 0
  const known = shinglesOf(original)
  let shared = 0
  for (const shingle of shingles) if (known.has(shingle)) shared++
  return shared / shingles.size
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE_WORDS).join(' '))
  return shingles
}
