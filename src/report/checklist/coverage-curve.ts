import {percent} from '../percent.ts'

const HEIGHT = 330
const TOP = 30
const BOTTOM = 300

/**
 * Returns an inline SVG of the coverage curve: names against risk covered (`points[n]`: share covered by the first n
 * names), with the budget marked. It contains no foreign text. Horizontal positions are in per cent of the width, so that
 * letters keep their size however narrow the page is; only the curve itself is stretched.
 */
export function coverageCurve(points: readonly number[], budget: number): string {
  const names = points.length - 1
  const width = Math.max(names, budget, 1) * 1.08
  const step = niceStep(points.at(-1)! / 3)
  const height = Math.max(step, Math.ceil((points.at(-1)! * 1.15) / step) * step)
  const x = (n: number) => `${round((n / width) * 100)}%`
  const y = (share: number) => round(BOTTOM - (share / height) * (BOTTOM - TOP))

  const grid: string[] = []
  for (let i = 1; i * step <= height * 1.001; i++) {
    grid.push(
      `<line class="grid" x1="0" x2="100%" y1="${y(i * step)}" y2="${y(i * step)}"/>`,
      `<text x="0" y="${y(i * step) - 5}">${Number((i * step * 100).toPrecision(2))} %</text>`,
    )
  }
  const line = points
    .map((share, n) => `${round((n / width) * 1000)},${round(1000 - (share / height) * 1000)}`)
    .join(' ')
  const end = points.at(-1)!
  return `<svg class="curve" width="100%" height="${HEIGHT}" role="img" aria-labelledby="curve-title">
<title id="curve-title">Coverage curve: ${names} names cover ${percent(end)} of the risk; the budget is ${budget}.</title>
${grid.join('\n')}
<svg x="0" y="${TOP}" width="100%" height="${BOTTOM - TOP}" viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">
<polygon class="area" points="0,1000 ${line} ${round((names / width) * 1000)},1000"/>
<polyline class="line" vector-effect="non-scaling-stroke" points="${line}"/>
</svg>
<line class="axis" x1="0" x2="100%" y1="${BOTTOM}" y2="${BOTTOM}"/>
<line class="budget" x1="${x(budget)}" x2="${x(budget)}" y1="${TOP - 22}" y2="${BOTTOM}"/>
<text x="${x(budget)}" dx="-6" y="${TOP - 14}" text-anchor="end">budget ${budget}</text>
<circle class="end" cx="${x(names)}" cy="${y(end)}" r="4.5"/>
<text class="value" x="${x(names)}" dx="-10" y="${y(end) - 10}" text-anchor="end">${percent(end)}</text>
<text x="0" y="${BOTTOM + 20}">0 names</text>
<text x="${x(names)}" y="${BOTTOM + 20}" text-anchor="end">${names}</text>
</svg>`
}

/** Returns 1, 2 or 5 times a power of ten, at least `rough`. */
function niceStep(rough: number): number {
  if (!(rough > 0)) return 0.01
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
