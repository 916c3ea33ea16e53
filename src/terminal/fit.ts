import {displayWidth, graphemes} from './display-width.ts'

/** Returns `text` if `width` columns hold it, else as many of its words as fit with an ellipsis; a first word that is too long is cut. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const room = width - 1
  const words = text.split(' ')
  let kept = words[0]!
  if (displayWidth(kept) > room) return `${head(kept, room)}…`
  for (const word of words.slice(1)) {
    const longer = `${kept} ${word}`
    if (displayWidth(longer) > room) break
    kept = longer
  }
  return `${kept}…`
}

/** A word, or a command in backticks as a whole, with the punctuation at it. */
const UNIT = /(?:`[^`\n]*`|\S)+/g

/**
 * Returns `text` in lines of at most `width` columns, the first of at most `first`. Words stay whole, and so do commands in
 * backticks, unless one alone is wider than a line.
 */
export function wrap(text: string, width: number, first = width): string[] {
  if (displayWidth(text) <= first) return [text]
  const units = (text.match(UNIT) ?? []).flatMap((unit) =>
    displayWidth(unit) <= width ? unit : unit.split(' ').flatMap((word) => pieces(word, width)),
  )
  const lines: string[] = []
  let line = ''
  for (const unit of units) {
    const longer = line === '' ? unit : `${line} ${unit}`
    if (displayWidth(longer) <= (lines.length === 0 ? first : width)) {
      line = longer
      continue
    }
    lines.push(line)
    line = unit
  }
  return [...lines, line]
}

/** Divides a word of more than `width` columns. */
function pieces(word: string, width: number): string[] {
  const parts: string[] = []
  let rest = word
  while (displayWidth(rest) > width) {
    const part = head(rest, width) || graphemes(rest)[0]!
    parts.push(part)
    rest = rest.slice(part.length)
  }
  return rest === '' ? parts : [...parts, rest]
}

/** Returns as many of the first characters as `width` columns hold. */
function head(text: string, width: number): string {
  let kept = ''
  let taken = 0
  for (const grapheme of graphemes(text)) {
    taken += displayWidth(grapheme)
    if (taken > width) break
    kept += grapheme
  }
  return kept
}
