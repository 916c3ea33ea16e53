/** How a piece of text looks on a terminal. */
export interface Style {
  readonly bold?: true
  readonly dim?: true
  readonly italic?: true
  readonly underline?: true
  /** One of the eight colours, 0 (black) to 7 (white); bright ones are the same to us. */
  readonly colour?: number
}

export interface Span {
  readonly text: string
  readonly style: Style
}

/** A sequence that sets a style (ECMA-48, SGR); the others move the cursor, which finished output does not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are control characters
const SGR = /\x1b\[([\d;]*)m/

/** Returns the lines of a terminal's output, each as pieces of one style. What a style sequence begins may go on over lines. */
export function spansOf(output: string): Span[][] {
  let style: Style = {}
  return output
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const spans: Span[] = []
      for (const [i, part] of line.split(SGR).entries()) {
        if (i % 2 === 1) style = styled(style, part)
        else if (part !== '') spans.push({text: part, style})
      }
      return spans
    })
}

function styled(before: Style, parameters: string): Style {
  const codes = parameters.split(';').map(Number)
  let style = before
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    // Colours out of 256 or 16 million are left as they are; what follows names the colour.
    if (code === 38 || code === 48) i += codes[i + 1] === 5 ? 2 : 4
    else style = (CHANGES[code] ?? ((same: Style) => same))(style)
  }
  return style
}

const without = (style: Style, ...keys: (keyof Style)[]): Style =>
  Object.fromEntries(Object.entries(style).filter(([key]) => !keys.includes(key as keyof Style)))

const colours = Array.from({length: 8}, (_, colour) => [30, 90].map((base) => [base + colour, colour] as const)).flat()

const CHANGES: Readonly<Record<number, (style: Style) => Style>> = {
  0: () => ({}),
  1: (style) => ({...style, bold: true}),
  2: (style) => ({...style, dim: true}),
  3: (style) => ({...style, italic: true}),
  4: (style) => ({...style, underline: true}),
  22: (style) => without(style, 'bold', 'dim'),
  23: (style) => without(style, 'italic'),
  24: (style) => without(style, 'underline'),
  39: (style) => without(style, 'colour'),
  ...Object.fromEntries(colours.map(([code, colour]) => [code, (style: Style) => ({...style, colour})])),
}
