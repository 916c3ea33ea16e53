import type {Span, Style} from './ansi.ts'

/** In pixels at the size it is drawn; the width of a character is that of common monospaced fonts. */
const SIZE = 14
const ADVANCE = 8.4
const LEADING = 20
const MARGIN = 20

/** The colours of the checklist page, by class: on paper and in the dark. Terminals' names, as the sense is the same. */
const COLOURS = {
  ink: ['#1f1d1a', '#e9e4da'],
  soft: ['#686259', '#a39c8f'],
  paper: ['#fbfaf6', '#171613'],
  rule: ['#e0dacd', '#38342d'],
  c1: ['#b2361c', '#ff8f70'],
  c2: ['#3f6b2a', '#9ccf86'],
  c3: ['#8a6100', '#e5b95c'],
  c4: ['#2b5a8c', '#86b8ea'],
  c5: ['#7a3f87', '#d79be3'],
  c6: ['#1e6b6b', '#79cccc'],
} as const

/** Draws lines of text as a picture that any program shows with a monospaced font of its own, in light and dark. */
export function terminalSvg(lines: readonly (readonly Span[])[], title: string): string {
  const columns = Math.max(...lines.map((spans) => spans.reduce((sum, {text}) => sum + text.length, 0)))
  const width = Math.ceil(columns * ADVANCE + 2 * MARGIN)
  const height = lines.length * LEADING + 2 * MARGIN
  const rules = (shade: 0 | 1) =>
    Object.entries(COLOURS)
      .map(([name, shades]) => `.${name}{fill:${shades[shade]}}`)
      .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>
text{font:${SIZE}px ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace;white-space:pre}
.bold{font-weight:700}.italic{font-style:italic}.underline{text-decoration:underline}
${rules(0)}
@media (prefers-color-scheme:dark){${rules(1)}}
</style>
<rect class="rule" width="${width}" height="${height}" rx="8"/>
<rect class="paper" x="1" y="1" width="${width - 2}" height="${height - 2}" rx="7"/>
${lines.map(lineText).filter(Boolean).join('\n')}
</svg>
`
}

/** Each piece at its own column: fonts differ in width, columns must not. */
function lineText(spans: readonly Span[], row: number): string {
  const y = MARGIN + row * LEADING + SIZE
  let column = 0
  return spans
    .map(({text, style}) => {
      const x = MARGIN + column * ADVANCE
      column += text.length
      if (text.trim() === '') return ''
      const length = (text.length * ADVANCE).toFixed(1)
      return `<text class="${classesOf(style)}" x="${x.toFixed(1)}" y="${y}" textLength="${length}" xml:space="preserve">${escaped(text)}</text>`
    })
    .join('')
}

function classesOf({bold, dim, italic, underline, colour = 0}: Style): string {
  // Black and white are what stands out least: the ink.
  const fill = dim ? 'soft' : colour === 0 || colour === 7 ? 'ink' : `c${colour}`
  return [fill, bold && 'bold', italic && 'italic', underline && 'underline'].filter(Boolean).join(' ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
