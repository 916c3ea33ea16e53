import {datesMoved, type PlanDifference, settingsChanged} from '../plan/compare.ts'
import type {ImportedProgress} from '../plan/progress.ts'
import type {Plan} from '../plan/types.ts'
import type {PlanChanges} from '../plan/update.ts'
import {listWords} from './words.ts'

/** How many upload days are told one by one. */
const MAX_DATES = 10

/** What a run did to the plan that was there. */
export interface PlanRun {
  /** The plan as it was found; undefined for a new one. */
  readonly before?: Plan | undefined
  readonly changes?: PlanChanges | undefined
  readonly imported?: ImportedProgress | undefined
  /** What the command line changed, each a fragment: `requsts: register → ask`. */
  readonly edited?: readonly string[] | undefined
  /** Names that went with their targets. */
  readonly dropped?: readonly string[] | undefined
  /** Flags that did nothing, each a sentence. */
  readonly idle?: readonly string[] | undefined
  /** Whether the file is as it was, byte for byte. */
  readonly isUnchanged?: boolean | undefined
}

/** Says line by line what a run changed; that nothing did only if the file is as it was. */
export function changeLines(after: Plan, run: PlanRun): string[] {
  const {before, changes, imported, edited = [], dropped = [], idle = [], isUnchanged} = run
  const lines = [
    ...(imported ? importLines(imported) : []),
    ...line('Dropped with their targets', dropped),
    ...line('Changed', edited),
    ...(before ? line('Settings', settingsChanged(before, after).map(differenceWords)) : []),
    ...(before && changes ? nameLines(changes) : []),
    ...(before ? dateLines(datesMoved(before, after)) : []),
  ]
  const none = isUnchanged ? 'Nothing changed.' : 'No decision changed; figures and layout were brought up to date.'
  return [...lines, ...(before && lines.length === 0 ? [none] : []), ...keptLines(changes), ...idle]
}

function nameLines({added, returned, takenSince, refusedSince, moved}: PlanChanges): string[] {
  return [
    ...line('New', added),
    ...(returned.length > 0
      ? [`Deleted by hand before, and back now: ${returned.join(', ')}. \`--drop NAME\` keeps a name out.`]
      : []),
    ...line('Taken since', takenSince),
    ...line('Refused to everybody since', refusedSince),
    ...line(
      'Moved',
      moved.map(({name, from, to}) => `${name} (${from} → ${to})`),
    ),
  ]
}

/** No change of this run: they are told each time. */
function keptLines(changes: PlanChanges | undefined): string[] {
  return line('No longer reached, but kept', changes?.notReached ?? [])
}

function dateLines(moved: readonly PlanDifference[]): string[] {
  return moved.length === 0 ? [] : [`Upload days: ${listWords(moved.map(differenceWords), MAX_DATES)}`]
}

function importLines({updated, unchanged, unknown, taken, refused}: ImportedProgress): string[] {
  return [
    `Imported: ${updated.length} updated, ${unchanged.length} unchanged.`,
    ...line('Taken by somebody, according to PyPI', taken),
    ...line('Refused to everybody, according to PyPI', refused),
    ...line('Not in this plan, ignored', unknown),
  ]
}

function differenceWords({what, from, to}: PlanDifference): string {
  return `${what}: ${from} → ${to}`
}

function line(label: string, words: readonly string[]): string[] {
  return words.length > 0 ? [`${label}: ${words.join(', ')}`] : []
}
