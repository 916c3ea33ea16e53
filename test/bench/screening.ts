import {portfolioOf} from '../../src/engine/rank/portfolio.ts'
import {rankNames} from '../../src/engine/rank/rank.ts'
import type {PortfolioTarget} from '../../src/engine/rank/ranking.ts'
import type {Screener} from '../../src/engine/variants/screener.ts'
import type {Knowledge} from '../../src/knowledge/open.ts'
import {openScreener} from '../../src/knowledge/screener.ts'
import type {Verdict} from '../../src/names/verdict.ts'
import {type CompiledNames, filterBits} from '../../src/registry/lookup/compiled.ts'
import {mix} from '../../src/registry/lookup/hash.ts'
import {naiveRisks, naiveTables} from '../support/naive.ts'
import {cpuSeconds, median, type Row, sideBySide} from './measure.ts'

const RUNS = 5
const KEPT = 1_000
const TARGETS = 15_000
/** The plain code keeps every name of every target, so it gets only every so many of them. */
const EVERY = 20
/** Hashes enough to probe tables for some tens of milliseconds. */
const HASHED = 10

export const rankingOptions = {limit: KEPT, verdicts: new Set<Verdict>(['open']), techniques: new Set<string>()}

/** Returns the `count` most downloaded projects with all their seeds. */
export function mostDownloaded({popularity, aliases}: Knowledge, count: number): PortfolioTarget[] {
  const targets = popularity.names.slice(0, count).map((name) => ({kind: 'project' as const, name, aliases: []}))
  return portfolioOf(targets, aliases, popularity, {isOpen: () => true})
}

/**
 * Screening in one thread: every variant of every technique gets its verdict and likelihood, and the best names of the
 * portfolio are kept. Nothing is cut off a target's list, which would spare verdicts.
 */
export function screeningRows(knowledge: Knowledge): Row[] {
  const screener = openScreener({index: knowledge.registry.names, maxListed: Number.POSITIVE_INFINITY})
  const portfolio = mostDownloaded(knowledge, TARGETS)
  const {compiled} = knowledge.registry.names
  const hashes = foldedHashes(
    screener,
    portfolio.filter((_, i) => i % HASHED === 0),
  )
  let variants = 0
  const [time, tableProbe, filterProbe] = sideBySide(RUNS, [
    () =>
      cpuSeconds(() => {
        variants = countOf(rankNames(screener, portfolio, rankingOptions).targets)
      }),
    () => cpuSeconds(() => probeTable(compiled, hashes)) / hashes.length,
    () => cpuSeconds(() => probeFilter(compiled, hashes)) / hashes.length,
  ]) as [number, number, number]

  const sample = portfolio.filter((_, i) => i % EVERY === 0)
  const naive = naiveTables(knowledge.registry.names, {...screener.tables, stdlib: knowledge.stdlib})
  let plain: string[] = []
  let fast: string[] = []
  const unsorted: number[] = []
  const [plainTime, fastTime] = sideBySide(RUNS, [
    () => {
      let risks: ReadonlyMap<string, number> = new Map()
      const time = cpuSeconds(() => {
        risks = naiveRisks(naive, sample)
      })
      unsorted.push(time)
      return (
        time +
        cpuSeconds(() => {
          plain = bestOf(risks)
        })
      )
    },
    () =>
      cpuSeconds(() => {
        fast = rankNames(screener, sample, rankingOptions).names.map(({name}) => name)
      }),
  ]) as [number, number]
  const odd = plain.filter((name) => !fast.includes(name))
  if (odd.length > 0) throw new Error(`The plain code keeps other names: ${odd.slice(0, 5).join(', ')}`)

  const ratio = plainTime / fastTime
  const each = time / variants
  return [
    {
      what: `screening, one thread, ${TARGETS} targets, ${(variants / 1e6).toFixed(1)} M variants, best ${KEPT} kept`,
      figure: `${(1e-6 / each).toFixed(1)} M variants/s`,
      must: '≥ 12 M/s, or the next',
      ok: each <= 1 / 12e6 || ratio >= 25,
      runs: RUNS,
    },
    {
      what: `every ${EVERY}th of them, also by strings and sets, same names kept`,
      figure: `engine is ${ratio.toFixed(1)} × as fast (${(median(unsorted) / fastTime).toFixed(1)} × until the plain code sorts)`,
      must: '≥ 25 ×',
      ok: ratio >= 25,
      runs: RUNS,
    },
    {
      what: 'as many probes of the look-up table with ready-made hashes',
      figure: `engine takes ${(each / tableProbe).toFixed(1)} × that (${(each / filterProbe).toFixed(1)} × its filter's)`,
      must: '≤ 5.5 ×',
      ok: each / tableProbe <= 5.5,
      runs: RUNS,
    },
  ]
}

function bestOf(risks: ReadonlyMap<string, number>): string[] {
  const sorted = [...risks].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
  return sorted.slice(0, KEPT).map(([name]) => name)
}

export function countOf(targets: readonly {readonly variants: number}[]): number {
  return targets.reduce((sum, {variants}) => sum + variants, 0)
}

function foldedHashes(screener: Screener, portfolio: readonly PortfolioTarget[]): Int32Array {
  const hashes: number[] = []
  for (const {target, seeds} of portfolio) {
    const {count, first} = screener.screen(target, seeds)
    for (let v = 0; v < count; v++) hashes.push(screener.splices.columns.folded[first[v]!]!)
  }
  return Int32Array.from(hashes)
}

/** Returns how many hashes meet a name of the same 8 bits of hash. */
function probeTable({folded}: CompiledNames, hashes: Int32Array): number {
  const mask = folded.length - 1
  let met = 0
  for (let i = 0; i < hashes.length; i++) {
    const mixed = mix(hashes[i]!)
    for (let slot = mixed & mask; folded[slot] !== 0; slot = (slot + 1) & mask) {
      if ((folded[slot]! ^ mixed) >>> 24 === 0) {
        met++
        break
      }
    }
  }
  return met
}

/** Returns how many hashes the filter lets through. */
function probeFilter({filter, filterShift}: CompiledNames, hashes: Int32Array): number {
  let through = 0
  for (let i = 0; i < hashes.length; i++) {
    const mixed = mix(hashes[i]!)
    const bits = filterBits(mixed)
    if ((filter[mixed >>> filterShift]! & bits) === bits) through++
  }
  return through
}
