/** Words in a row that count as one piece of text. */
const PIECE = 5
/** A text of fewer pieces is a phrase that many projects have. */
const FEWEST_PIECES = 8

/**
 * Returns which share of `text` stands in `original` too, 0 to 1, by runs of five words (w-shingling; Broder 1997, "On
 * the resemblance and containment of documents"): case, punctuation and order of paragraphs do not count. Texts too
 * short to tell anything give 0.
 */
export function copiedShare(text: string, original: string): number {
  const pieces = piecesOf(text)
  if (pieces.size < FEWEST_PIECES) return 0
  const known = piecesOf(original)
  let shared = 0
  for (const piece of pieces) if (known.has(piece)) shared++
  return shared / pieces.size
}

function piecesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pieces = new Set<string>()
  for (let i = 0; i + PIECE <= words.length; i++) pieces.add(words.slice(i, i + PIECE).join(' '))
  return pieces
}
