import {readTable} from '../../src/assets/tables.ts'
import {percent, table} from './table.ts'

/** What the groups of held-out names in `model.json` are called. */
const HELD_OUT: Readonly<Record<string, string>> = {
  byTarget: 'squats, held out by target',
  byCampaign: 'squats, held out by campaign',
  before2024: 'squats of 2024 and later, found with what was known until 2023',
  before2025: 'squats of 2025 and later, found with what was known until 2024',
  written: 'names people wrote by mistake, held out by target',
  invented: 'names language models invented, held out by target',
}

interface Figures {
  readonly pairs: number
  readonly recall: Readonly<Record<string, number>>
  readonly interval95: Readonly<Record<string, readonly [number, number]>>
}

/** Returns the table of what the fit found of names that it had not seen, with 95 % intervals. */
export function recallTable(): string {
  const {crossValidated, mistakes} = JSON.parse(readTable('risk/model.json'))
  const whole = (share: number) => Math.round(100 * share)
  const groups = Object.entries<Figures>({...crossValidated, ...mistakes})
  const depths = Object.keys(groups[0]![1].recall)
  return table(
    ['% found in', 'names', ...depths.map((depth, i) => depthWords(depth, i))],
    groups.map(([key, {pairs, recall, interval95}]) => [
      HELD_OUT[key] ?? key,
      String(pairs),
      ...depths.map((depth) => `${whole(recall[depth]!)} (${interval95[depth]!.map(whole).join('–')})`),
    ]),
  )
}

/** Returns, in one row, what the lists find of squats of targets that the fit had not seen. */
export function recallHeadline(): string {
  const {recall} = JSON.parse(readTable('risk/model.json')).crossValidated.byTarget as Figures
  const depths = ['4', '20', '100', 'all'] as const
  return table(
    depths.map((depth) => (depth === 'all' ? 'in the list of 1,000' : `among the first ${depth}`)),
    [depths.map((depth) => percent(recall[depth]!))],
  )
}

function depthWords(depth: string, i: number): string {
  if (depth === 'all') return 'whole list'
  return i === 0 ? `first ${depth}` : depth
}
