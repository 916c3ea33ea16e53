import type {Depth, EvaluationSummary, Recall} from '../evaluate/summary.ts'
import {renderTable} from '../terminal/table.ts'
import {percent} from './percent.ts'
import {listWords} from './words.ts'

const MAX_NAMED = 5
/** The depths at which claims are held against years. */
const CLAIMED_AT = ['20', '100', 'all'] as const

/** Renders an evaluation for a terminal: recall by depth, claims by year, recall by technique, what was left out. */
export function renderEvaluate(summary: EvaluationSummary): string {
  return `${[headline(summary), recallTable(summary), yearTable(summary), mistakeTable(summary), techniqueTable(summary), remarks(summary)].filter(Boolean).join('\n\n')}\n`
}

function headline({pairs, found, namesPerTarget, recall}: EvaluationSummary): string {
  return `${found} of ${pairs} known squats (${percent(recall.all)}) are on their target's list; a list has ${Math.round(namesPerTarget)} names on average.`
}

function recallTable({recall, interval95, ceiling, calibration, withoutLargest, model}: EvaluationSummary): string {
  const expected: Recall = Object.fromEntries([
    ...calibration.map((row) => [row.depth, row.expected] as const),
    ['all', 1 - model.beyond],
  ]) as Recall
  const columns: [heading: string, recall: Recall][] = [
    ['FOUND', recall],
    ...(withoutLargest ? [[`WITHOUT ${withoutLargest.target}`, withoutLargest.recall] as [string, Recall]] : []),
    ['EXPECTED', expected],
    ['AT MOST', ceiling],
  ]
  return renderTable(
    [
      {heading: 'AMONG THE FIRST', align: 'right'},
      ...[...columns.map(([heading]) => heading), '95 % OF FOUND'].map((heading) => ({
        heading,
        align: 'right' as const,
      })),
    ],
    (Object.keys(recall) as Depth[]).map((depth) => [
      depth,
      ...columns.map(([, shares]) => percent(shares[depth])),
      interval95[depth].map((share) => percent(share)).join(' to '),
    ]),
  )
}

/** What the lists claim beside what they hold, by year: attackers change, and a promise is about those to come. */
function yearTable({byYear}: EvaluationSummary): string {
  if (byYear.length === 0) return ''
  const right = {align: 'right'} as const
  return renderTable(
    [
      {heading: 'YEAR'},
      {heading: 'SQUATS', ...right},
      ...CLAIMED_AT.flatMap((depth) => {
        const place = depth === 'all' ? 'LISTED' : `FIRST ${depth}`
        return [
          {heading: `${place}: CLAIMED`, ...right},
          {heading: 'HELD', ...right},
        ]
      }),
    ],
    byYear.map(({year, pairs, expected, found}) => [
      year,
      String(pairs),
      ...CLAIMED_AT.flatMap((depth) => [percent(expected[depth]), percent(found[depth])]),
    ]),
  )
}

/** Names that were nobody's attack: by who came upon them. */
function mistakeTable({mistakes}: EvaluationSummary): string {
  const rows = [
    ['written by people', mistakes.written] as const,
    ['invented by models', mistakes.invented] as const,
  ].flatMap(([who, figures]) => (figures === null ? [] : [{who, ...figures}]))
  if (rows.length === 0) return ''
  const right = {align: 'right'} as const
  return renderTable(
    [
      {heading: 'MISTAKES'},
      {heading: 'NAMES', ...right},
      ...CLAIMED_AT.map((depth) => ({heading: depth === 'all' ? 'LISTED' : `IN FIRST ${depth}`, ...right})),
      {heading: '95 % OF LISTED', ...right},
    ],
    rows.map(({who, pairs, recall, interval95}) => [
      who,
      String(pairs),
      ...CLAIMED_AT.map((depth) => percent(recall[depth])),
      interval95.all.map((share) => percent(share)).join(' to '),
    ]),
  )
}

function techniqueTable({byTechnique}: EvaluationSummary): string {
  const right = {align: 'right'} as const
  return renderTable(
    [
      {heading: 'TECHNIQUE'},
      {heading: 'SQUATS', ...right},
      {heading: 'IN FIRST 20', ...right},
      {heading: 'IN FIRST 100', ...right},
      {heading: 'LISTED', ...right},
    ],
    Object.entries(byTechnique).map(([id, {pairs, recall}]) => [
      id,
      String(pairs),
      percent(recall['20']),
      percent(recall['100']),
      percent(recall.all),
    ]),
  )
}

function remarks({leftOut, unregistered}: EvaluationSummary): string {
  const rows = Object.entries(leftOut).filter(([, count]) => count > 0)
  const lines = rows.length > 0 ? [`Rows left out: ${rows.map(([why, n]) => `${n} (${why})`).join(', ')}.`] : []
  if (unregistered.length > 0) {
    lines.push(`Targets not registered: ${listWords(unregistered, MAX_NAMED)}.`)
  }
  return lines.join('\n')
}
