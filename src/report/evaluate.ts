import type {Depth, EvaluationSummary, Recall} from '../evaluate/summary.ts'
import {figure} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import {PLAIN, type Screen} from '../terminal/screen.ts'
import {renderTable} from '../terminal/table.ts'
import {percent} from './percent.ts'
import {listWords} from './words.ts'

const MAX_NAMED = 5
const right = {align: 'right'} as const
/** The depths at which claims are held against years. */
const CLAIMED_AT = ['20', '100', 'all'] as const

/** Renders an evaluation for a terminal: recall by depth, claims by year, recall by technique, what was left out. */
export function renderEvaluate(summary: EvaluationSummary, screen = PLAIN): string {
  const tables = [recallTable, yearTable, mistakeTable, techniqueTable].map((table) => table(summary, screen))
  const sections = [prose(headline(summary), screen), ...tables, ...remarks(summary).map((line) => prose(line, screen))]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function headline({pairs, found, namesPerTarget, recall}: EvaluationSummary): string {
  return `${figure(found)} of ${figure(pairs)} known squats (${percent(recall.all)}) are on their target's list; a list has ${figure(Math.round(namesPerTarget))} names on average.`
}

function recallTable(
  {recall, interval95, ceiling, calibration, withoutLargest, model}: EvaluationSummary,
  screen: Screen,
): string {
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
      {heading: 'AMONG THE FIRST', ...right},
      ...columns.map(([heading], i) => ({heading, importance: columns.length - i, ...right})),
      {heading: '95 % OF FOUND', ...right},
    ],
    (Object.keys(recall) as Depth[]).map((depth) => [
      depth,
      ...columns.map(([, shares]) => percent(shares[depth])),
      interval95[depth].map((share) => percent(share)).join(' to '),
    ]),
    screen,
  )
}

/** What the lists claim beside what they hold, by year: attackers change, and a promise is about those to come. */
function yearTable({byYear}: EvaluationSummary, screen: Screen): string {
  if (byYear.length === 0) return ''
  return renderTable(
    [
      {heading: 'YEAR'},
      {heading: 'SQUATS', ...right},
      ...CLAIMED_AT.flatMap((depth) => {
        const [of, importance] = depth === 'all' ? ['', 2] : [` IN ${depth}`, 1]
        return [
          {heading: `CLAIMED${of}`, importance, ...right},
          {heading: `HELD${of}`, ...right},
        ]
      }),
    ],
    byYear.map(({year, pairs, expected, found}) => [
      year,
      String(pairs),
      ...CLAIMED_AT.flatMap((depth) => [percent(expected[depth]), percent(found[depth])]),
    ]),
    screen,
  )
}

/** Names that were nobody's attack: by who came upon them. */
function mistakeTable({mistakes}: EvaluationSummary, screen: Screen): string {
  const rows = [
    ['written by people', mistakes.written] as const,
    ['invented by models', mistakes.invented] as const,
  ].flatMap(([who, figures]) => (figures === null ? [] : [{who, ...figures}]))
  if (rows.length === 0) return ''
  return renderTable(
    [
      {heading: 'MISTAKES'},
      {heading: 'NAMES', ...right},
      ...CLAIMED_AT.map((depth) => ({heading: depth === 'all' ? 'LISTED' : `IN FIRST ${depth}`, ...right})),
      {heading: '95 % OF LISTED', importance: 1, ...right},
    ],
    rows.map(({who, pairs, recall, interval95}) => [
      who,
      String(pairs),
      ...CLAIMED_AT.map((depth) => percent(recall[depth])),
      interval95.all.map((share) => percent(share)).join(' to '),
    ]),
    screen,
  )
}

function techniqueTable({byTechnique}: EvaluationSummary, screen: Screen): string {
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
    screen,
  )
}

function remarks({leftOut, unregistered}: EvaluationSummary): string[] {
  const rows = Object.entries(leftOut).filter(([, count]) => count > 0)
  const leftOutWords = rows.map(([why, n]) => `${n} (${why})`).join(', ')
  return [
    ...(rows.length > 0 ? [`Rows left out: ${leftOutWords}.`] : []),
    ...(unregistered.length > 0 ? [`Targets not registered: ${listWords(unregistered, MAX_NAMED)}.`] : []),
  ]
}
