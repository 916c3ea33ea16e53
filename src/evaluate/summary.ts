import {labelOf} from '../targets/label.ts'
import {type Interval, intervalsOf} from './interval.ts'
import {DEPTHS, type Outcome} from './outcomes.ts'
import {isInvented, type LeftOut, type Pairs} from './pairs.ts'

/** How many names of a target's list are looked at. */
export type Depth = `${(typeof DEPTHS)[number]}` | 'all'

/** Shares of pairs found among the first so many names of a target's list. */
export type Recall = Readonly<Record<Depth, number>>

/** `forestall evaluate --json`. */
export interface EvaluationSummary {
  readonly schema: 'forestall/evaluate/v1'
  readonly pairs: number
  /** Pairs whose squat is on the list of its target. */
  readonly found: number
  readonly recall: Recall
  /** By key of `recall`: its 95 % interval, if the pairs were independent of each other. */
  readonly interval95: Readonly<Record<Depth, Interval>>
  /** Mean length of a target's list, names of all verdicts, over the targets. */
  readonly namesPerTarget: number
  /** By the technique that reaches the squat with the greatest weight; `none` for squats that no technique reaches. */
  readonly byTechnique: Readonly<Record<string, {readonly pairs: number; readonly recall: Recall}>>
  /** The same without the target that has the most pairs, more than fit on its list. */
  readonly withoutLargest: {readonly target: string; readonly pairs: number; readonly recall: Recall} | null
  /** The most that any list could find at each depth: of n squats of a target, the first k names hold at most k. */
  readonly ceiling: Recall
  /** What the lists promise at each depth, and what they deliver. */
  readonly calibration: readonly {readonly depth: number; readonly expected: number; readonly found: number}[]
  /** The same by year of the squats, ascending; those without a year are left out. `beyond` says what is expected in all. */
  readonly byYear: readonly YearFigures[]
  /** Names that people wrote by mistake, and names that language models invented: other actors, looked up apart. */
  readonly mistakes: {readonly written: MistakeFigures | null; readonly invented: MistakeFigures | null}
  readonly model: {readonly id: string; readonly beyond: number}
  /** Rows of the table that were not evaluated, by reason. */
  readonly leftOut: Readonly<Record<LeftOut, number>>
  /** Targets that are not registered, whose lists were made nevertheless. */
  readonly unregistered: readonly string[]
}

export interface YearFigures {
  readonly year: string
  readonly pairs: number
  readonly expected: Recall
  readonly found: Recall
}

export interface MistakeFigures {
  readonly pairs: number
  readonly recall: Recall
  readonly interval95: Readonly<Record<Depth, Interval>>
}

/** What the summary contains besides the outcomes. */
export type SummaryContext = Pick<EvaluationSummary, 'model' | 'unregistered'> & Pick<Pairs, 'leftOut'>

/** Returns the figures of an evaluation; `outcomes`, those of attackers, holds at least one. */
export function summarise(
  outcomes: readonly Outcome[],
  mistakes: readonly Outcome[],
  context: SummaryContext,
): EvaluationSummary {
  const byTarget = groupBy(outcomes, ({pair}) => labelOf(pair.target))
  const byTechnique = groupBy(outcomes, ({technique}) => technique ?? 'none')
  const [largest] = [...byTarget].reduce((a, b) => (b[1].length > a[1].length ? b : a))
  const rest = outcomes.filter(({pair}) => labelOf(pair.target) !== largest)
  const sizes = [...byTarget.values()].map((group) => group.length)
  const recall = recallOf(outcomes)
  const expected = expectedOf(outcomes, context.model.beyond)
  return {
    schema: 'forestall/evaluate/v1',
    pairs: outcomes.length,
    found: outcomes.filter(({place}) => place !== null).length,
    recall,
    interval95: intervalsOf(recall, outcomes.length),
    namesPerTarget: rounded(mean([...byTarget.values()].map(([first]) => first!.list.names)), 1),
    byTechnique: Object.fromEntries(
      [...byTechnique]
        .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
        .map(([id, group]) => [id, {pairs: group.length, recall: recallOf(group)}]),
    ),
    withoutLargest: rest.length > 0 ? {target: largest, pairs: rest.length, recall: recallOf(rest)} : null,
    ceiling: atDepths((depth) => sizes.reduce((sum, n) => sum + Math.min(depth, n), 0) / outcomes.length),
    calibration: DEPTHS.map((depth) => ({depth, expected: expected[depth], found: recall[depth]})),
    byYear: [...groupBy(outcomes, ({pair}) => pair.year)]
      .filter(([year]) => year !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, group]) => ({
        year,
        pairs: group.length,
        expected: expectedOf(group, context.model.beyond),
        found: recallOf(group),
      })),
    mistakes: {
      written: mistakeFigures(mistakes.filter(({pair}) => !isInvented(pair))),
      invented: mistakeFigures(mistakes.filter(({pair}) => isInvented(pair))),
    },
    ...context,
  }
}

function mistakeFigures(outcomes: readonly Outcome[]): MistakeFigures | null {
  if (outcomes.length === 0) return null
  const recall = recallOf(outcomes)
  return {pairs: outcomes.length, recall, interval95: intervalsOf(recall, outcomes.length)}
}

/** Returns the recall of `outcomes` at each depth and over the whole lists. */
export function recallOf(outcomes: readonly Outcome[]): Recall {
  return atDepths((depth) => outcomes.filter(({place}) => place !== null && place <= depth).length / outcomes.length)
}

/** Returns the recall that the lists of `outcomes` promise. */
function expectedOf(outcomes: readonly Outcome[], beyond: number): Recall {
  return atDepths((depth) => {
    const d = DEPTHS.indexOf(depth as (typeof DEPTHS)[number])
    return d === -1 ? 1 - beyond : mean(outcomes.map(({list}) => list.coverage[d]!))
  })
}

function atDepths(share: (depth: number) => number): Recall {
  return Object.fromEntries([
    ...DEPTHS.map((depth) => [depth, rounded(share(depth))]),
    ['all', rounded(share(Number.POSITIVE_INFINITY))],
  ]) as Recall
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}
