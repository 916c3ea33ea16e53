import type {OutlookPoint} from '../../plan/types.ts'
import {percent} from '../percent.ts'

const HEIGHT = 330
const TOP = 30
const BOTTOM = 300
/** Room for the last label. */
const MARGIN = 1.08
/** Two labels over one another need so many pixels. */
const LABEL_HEIGHT = 16

/** What a coverage curve shows. Shares are of the whole risk. */
export interface Curve {
  /** `points[n]`: share covered by the first n names of the plan. */
  readonly points: readonly number[]
  readonly budget: number
  /** What more names would cover; drawn pale. */
  readonly outlook: readonly OutlookPoint[]
  /** What no list can exceed. */
  readonly ceiling: number
  /** What a block list covers; null if that is not known. */
  readonly blocked: number | null
}

/**
 * Returns an inline SVG of the coverage curve: names against risk covered, with the budget and the ceiling marked. It
 * contains no foreign text. Horizontal positions are in per cent of the width, so that letters keep their size however
 * narrow the page is; only the curves themselves are stretched.
 */
export function coverageCurve({points, budget, outlook, ceiling, blocked}: Curve): string {
  const names = points.length - 1
  const end = points.at(-1)!
  const further = outlook.filter((point) => point.names > names && point.coverage >= end)
  const last = further.at(-1) ?? {names, coverage: end}
  const width = Math.max(last.names, budget, 1) * MARGIN
  const step = niceStep(Math.max(ceiling, last.coverage) / 4)
  const height = Math.max(step, Math.ceil((Math.max(ceiling, last.coverage) * 1.08) / step) * step)
  const x = (n: number) => `${round((n / width) * 100)}%`
  const y = (share: number) => round(BOTTOM - (share / height) * (BOTTOM - TOP))
  const at = ({names: n, coverage}: OutlookPoint) =>
    `${round((n / width) * 1000)},${round(1000 - (coverage / height) * 1000)}`

  const limits = limitsOf(ceiling, blocked)
  // The labels of two that are close must not meet.
  const limitLine = ({share, words}: Limit, i: number) =>
    `<line class="ceiling" x1="0" x2="100%" y1="${y(share)}" y2="${y(share)}"/>
<text x="${i === 0 ? '0' : '100%'}" y="${y(share) - 5}" text-anchor="${i === 0 ? 'start' : 'end'}">${words}</text>`

  const grid: string[] = []
  for (let i = 1; i * step <= height * 1.001; i++) {
    grid.push(`<line class="grid" x1="0" x2="100%" y1="${y(i * step)}" y2="${y(i * step)}"/>`)
    if (limits.every(({share}) => Math.abs(y(i * step) - y(share)) > LABEL_HEIGHT)) {
      grid.push(`<text x="0" y="${y(i * step) - 5}">${Number((i * step * 100).toPrecision(2))} %</text>`)
    }
  }
  const line = points.map((coverage, n) => at({names: n, coverage})).join(' ')
  const pale = [{names, coverage: end}, ...further].map(at).join(' ')
  const isApart = (last.names - names) / width > 0.15
  const anchor = budget / width < 0.15 ? 'start' : budget / width < 0.85 ? 'middle' : 'end'
  return `<svg class="curve" width="100%" height="${HEIGHT}" role="img" aria-labelledby="curve-title">
<title id="curve-title">Coverage curve: ${names} names cover ${percent(end)} of the risk; the budget is ${budget}.${further.length > 0 ? ` ${last.names} names would cover ${percent(last.coverage)}.` : ''} ${limits.map(({words}) => words).join('; ')}.</title>
${grid.join('\n')}
${limits.map(limitLine).join('\n')}
<svg x="0" y="${TOP}" width="100%" height="${BOTTOM - TOP}" viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">
${further.length > 0 ? `<polyline class="outlook" vector-effect="non-scaling-stroke" points="${pale}"/>` : ''}
<polygon class="area" points="0,1000 ${line} ${round((names / width) * 1000)},1000"/>
<polyline class="line" vector-effect="non-scaling-stroke" points="${line}"/>
</svg>
<line class="axis" x1="0" x2="100%" y1="${BOTTOM}" y2="${BOTTOM}"/>
<line class="budget" x1="${x(budget)}" x2="${x(budget)}" y1="${y(end) - 22}" y2="${BOTTOM}"/>
<circle class="end" cx="${x(names)}" cy="${y(end)}" r="4.5"/>
<text class="value" x="${x(names)}" dx="${isApart ? 2 : -10}" y="${y(end) - 10}" text-anchor="${isApart ? 'middle' : 'end'}">${percent(end)}</text>
${isApart ? `<text x="${x(last.names)}" y="${y(last.coverage) - 8}" text-anchor="middle">${percent(last.coverage)}</text>` : ''}
<text x="${x(budget)}" y="${BOTTOM + 20}" text-anchor="${anchor}">budget ${budget}</text>
${isApart ? `<text x="100%" y="${BOTTOM + 20}" text-anchor="end">${last.names} names</text>` : ''}
</svg>`
}

interface Limit {
  readonly share: number
  readonly words: string
}

/** Returns the lines that bound a plan; where what is blocked is all that lists reach, one says both. */
function limitsOf(ceiling: number, blocked: number | null): Limit[] {
  const all = `${percent(ceiling)}: all that lists reach`
  if (blocked === null) return [{share: ceiling, words: all}]
  if (percent(blocked) === percent(ceiling)) return [{share: ceiling, words: `${all}, and a block list covers`}]
  return [
    {share: ceiling, words: all},
    {share: blocked, words: `${percent(blocked)}: a block list`},
  ]
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
