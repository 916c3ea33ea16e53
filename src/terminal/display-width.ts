/**
 * Characters two columns wide: those of East Asian Width W and F (Unicode Standard Annex 11), and pictures. Blocks beside
 * scripts, since the mark of a long vowel (U+30FC) and punctuation belong to no script.
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\u3041-\u3247\u3250-\u33ff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u
const PICTURE = /\p{Emoji_Presentation}|\ufe0f/u
/** Katakana and Hangul of half the width. */
const HALF = /[\uff61-\uffdc]/
/** What is put on or into the character before it: marks, joiners, and the vowels and finals of Hangul. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u
const ASCII = /^[\x20-\x7e]*$/

let segmenter: Intl.Segmenter | undefined

/** Returns the characters of `text` as a reader counts them: `e` and its accent, or a family of emoji, are one. */
export function graphemes(text: string): string[] {
  if (ASCII.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

/** Returns how many columns of a terminal `text` takes; it must have no control characters. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  return graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0)
}

function widthOf(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2
  return [...grapheme].reduce(
    (sum, char) => sum + (NONE.test(char) ? 0 : WIDE.test(char) && !HALF.test(char) ? 2 : 1),
    0,
  )
}
