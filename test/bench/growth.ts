import {rankNames} from '../../src/engine/rank/rank.ts'
import type {Screener} from '../../src/engine/variants/screener.ts'
import type {Knowledge} from '../../src/knowledge/open.ts'
import {openScreener} from '../../src/knowledge/screener.ts'
import {compileNames, viewCompiled} from '../../src/registry/lookup/compiled.ts'
import {NameIndex} from '../../src/registry/lookup/name-index.ts'
import {cpuSeconds, type Row, sideBySide} from './measure.ts'
import {countOf, mostDownloaded, rankingOptions} from './screening.ts'

const RUNS = 5
const FEW_TARGETS = 100

/**
 * Ten times the names, ten times the targets: names of today's with what registrations of the coming years would add,
 * the nine likeliest endings on each.
 */
export function growthRows(knowledge: Knowledge): Row[] {
  const now = knowledge.registry.names
  const later = grown(now)
  const screeners = [now, later].map((index) => openScreener({index})) as [Screener, Screener]
  const portfolio = mostDownloaded(knowledge, 10 * FEW_TARGETS)
  const few = portfolio.filter((_, i) => i % 10 === 0)
  const memory: number[] = []
  const each = (screener: Screener, targets: typeof portfolio) => () => {
    let splices = 0
    const time = cpuSeconds(() => {
      splices = countOf(rankNames(screener, targets, rankingOptions).targets)
    })
    memory.push(process.memoryUsage().arrayBuffers)
    return time / splices
  }
  const [small, large] = sideBySide(RUNS, [each(screeners[0], few), each(screeners[1], portfolio)]) as [number, number]
  const bytes = [now, later].map(({compiled}) => compiled.text.buffer.byteLength) as [number, number]
  const perName = bytes.map((size, i) => size / [now, later][i]!.count) as [number, number]
  return [
    {
      what: `growth: ${millions(later.count)} names instead of ${millions(now.count)}, 10 × the targets: time for a variant`,
      figure: `${(large / small).toFixed(2)} ×`,
      must: '≤ 2 ×',
      ok: large <= 2 * small,
      runs: RUNS,
    },
    {
      what: 'growth: memory of the look-up tables',
      figure: `${megabytes(bytes[0])} → ${megabytes(bytes[1])}, ${perName.map((size) => size.toFixed(0)).join(' → ')} bytes a name`,
      must: 'linear',
      ok: perName[1] <= 1.5 * perName[0],
      runs: 1,
    },
    {
      what: 'memory of screening, after each run (few targets, ten times as many, in turn)',
      figure: memory.map(megabytes).join(', '),
      must: 'flat',
      ok: Math.max(...memory) <= 1.1 * memory[1]!,
      runs: 1,
    },
  ]
}

function grown(names: NameIndex): NameIndex {
  const lines: string[] = []
  for (const name of names) {
    lines.push(`${name}\n`)
    for (const ending of ['2', '3', 'db', 'js', 'kit', 'lab', 'ml', 'net', 'x']) lines.push(`${name}${ending}\n`)
  }
  return new NameIndex(viewCompiled(compileNames(Buffer.from(lines.join(''))))!)
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(1)} M`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
