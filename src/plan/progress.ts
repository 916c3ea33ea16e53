import {isLater} from '../dates.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {LEARNED_ANSWERS, type LearnedName} from '../registry/learned/learned-names.ts'
import {withAccount, withoutAnswer} from './account.ts'
import {type Answer, answerOf} from './answers.ts'
import type {EntryProgress, Plan, PlanEntry} from './types.ts'

/** What the checklist page exports: `forestall/progress/v1`. */
export interface ProgressDocument {
  /** Where an editor finds the schema; not ours to set. */
  readonly $schema?: string
  readonly schema: 'forestall/progress/v1'
  /** The checklist's id of the targets; it is the same for another plan with the same targets. */
  readonly plan: string
  /** ISO date-time of the export. */
  readonly exported: string
  /** Only names somebody worked on. `note` is present if it was edited on the page, and then replaces the plan's. */
  readonly entries: readonly (EntryProgress & {readonly name: NormalizedName; readonly note?: string})[]
}

/** What an import did, by name. */
export interface ImportedProgress {
  readonly plan: Plan
  /** Their progress, note or verdict now comes from the page. */
  readonly updated: readonly NormalizedName[]
  /** The plan's record of them was newer, or the same. */
  readonly unchanged: readonly NormalizedName[]
  /** Not in the plan. Nothing is lost: the page and the exported file still have them. */
  readonly unknown: readonly NormalizedName[]
  /** Updated names that somebody else has, by PyPI's answer. */
  readonly taken: readonly NormalizedName[]
  /** Updated names that nobody can register, by PyPI's answer. */
  readonly refused: readonly NormalizedName[]
}

/**
 * Merges what was done on the checklist page into the plan: ticks, answers, notes, and what PyPI's answers say about a
 * name (taken by somebody else, or refused to everybody, and why). Of two records of one name the newer one wins, so
 * importing twice, or importing the exports of two people in any order, gives the same plan.
 */
export function withProgress(plan: Plan, {entries}: ProgressDocument): ImportedProgress {
  const records = new Map(entries.map((record) => [record.name, record]))
  const known = new Set(plan.entries.map(({name}) => name))
  const isNews = (entry: PlanEntry) => {
    const record = records.get(entry.name)
    return record !== undefined && isLater(record.updated, entry.progress?.updated ?? '1970-01-01')
  }
  const updated = plan.entries.filter(isNews).map(({name}) => name)
  const fresh = new Set(updated)
  const answeredWith = (test: (answer: Answer) => boolean) =>
    updated.filter((name) => test(answerOf(records.get(name)!.answer?.id ?? 'other')))
  return {
    plan: {
      ...plan,
      entries: plan.entries.map((entry) => (fresh.has(entry.name) ? recorded(entry, records.get(entry.name)!) : entry)),
    },
    updated,
    unchanged: [...records.keys()].filter((name) => known.has(name) && !fresh.has(name)),
    unknown: [...records.keys()].filter((name) => !known.has(name)),
    taken: answeredWith(({outcome}) => outcome === 'taken'),
    refused: answeredWith(({outcome}) => outcome === 'closed'),
  }
}

function recorded(entry: PlanEntry, record: ProgressDocument['entries'][number]): PlanEntry {
  const {updated, steps, answer, note = entry.note} = record
  return withAccount({...withoutAnswer(entry), note, progress: {updated, steps, answer}})
}

/**
 * Tells whether the plan knows that the user has uploaded the name, or created it in an organisation, so that the
 * registered project is theirs.
 */
export function wasUploaded({progress}: Pick<PlanEntry, 'progress'>): boolean {
  const outcome = answerOf(progress?.answer?.id ?? 'other').outcome
  return (
    outcome === 'ours' || (outcome === 'undecided' && (progress?.steps.upload ?? progress?.steps.create) !== undefined)
  )
}

/**
 * Returns the ISO date-time since when the user has had the name, as far as the plan knows; undefined if it is not theirs.
 * A tick does not count beside an answer by which PyPI refused.
 */
export function heldSince(entry: Pick<PlanEntry, 'progress' | 'verdict'>): string | undefined {
  const {progress, verdict} = entry
  if (!wasUploaded(entry) || verdict === 'refused') return undefined
  const {outcome, id} = answerOf(progress!.answer?.id ?? 'other')
  if (outcome === 'undecided' && id !== 'other') return undefined
  return progress!.steps.upload ?? progress!.steps.create ?? progress!.updated
}

/** Returns how far a plan's uploads are: of those to be uploaded at all, the ones that have been. */
export function uploadsOf({entries}: Pick<Plan, 'entries'>): {readonly done: number; readonly all: number} {
  const wanted = entries.filter(({route}) => route === 'register')
  const done = wanted.filter(wasUploaded).length
  return {done, all: done + wanted.filter((entry) => entry.verdict === 'open' && !wasUploaded(entry)).length}
}

/**
 * Returns what other plans can learn from this one: PyPI's answers about names that no index shows, each with its date,
 * and the names that were marked as prohibited by hand.
 * @param today YYYY-MM-DD, for what has no date.
 */
export function answersLearned({entries}: Pick<Plan, 'entries'>, today: string): LearnedName[] {
  return entries.flatMap(({name, refusal, progress}): LearnedName[] => {
    const answer = LEARNED_ANSWERS.find((id) => id === progress?.answer?.id)
    if (answer !== undefined) return [{name, answer, date: progress!.updated.slice(0, today.length)}]
    return refusal?.reason === 'prohibited' ? [{name, answer: 'prohibited', date: today}] : []
  })
}
