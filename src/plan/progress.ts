import type {NormalizedName} from '../names/normalized-name.ts'
import {type Answer, answerOf} from './answers.ts'
import type {EntryProgress, Plan, PlanEntry} from './types.ts'

/** What the checklist page exports: `forestall/progress/v1`. */
export interface ProgressDocument {
  /** Where an editor finds the schema; not ours to set. */
  readonly $schema?: string
  readonly schema: 'forestall/progress/v1'
  /** The checklist's id of the targets; another plan for the same targets has the same. */
  readonly plan: string
  /** ISO date-time of the export. */
  readonly exported: string
  /** Only names somebody worked on. `note` is there if it was edited on the page, and then replaces the plan's. */
  readonly entries: readonly (EntryProgress & {readonly name: NormalizedName; readonly note?: string})[]
}

/** What an import did, as names. */
export interface ImportedProgress {
  readonly plan: Plan
  /** Their progress, note or verdict is that of the page now. */
  readonly updated: readonly NormalizedName[]
  /** The plan already knew something newer of them, or the same. */
  readonly unchanged: readonly NormalizedName[]
  /** Not in the plan: nothing is lost, since the page and the exported file keep them. */
  readonly unknown: readonly NormalizedName[]
  /** Those updated of which PyPI's answer says that somebody has them. */
  readonly taken: readonly NormalizedName[]
  /** Those updated of which PyPI's answer says that nobody gets them. */
  readonly refused: readonly NormalizedName[]
}

/**
 * Brings what was done on the checklist page back into the plan: ticks, answers, notes, and what PyPI's answers teach
 * about a name (taken by somebody else, or refused to everybody and why). Of two records of one name the newer one
 * counts, so that importing twice, or the exports of two people in any order, comes to the same.
 */
export function withProgress(plan: Plan, {entries}: ProgressDocument): ImportedProgress {
  const records = new Map(entries.map((record) => [record.name, record]))
  const known = new Set(plan.entries.map(({name}) => name))
  const isNews = (entry: PlanEntry) => {
    const record = records.get(entry.name)
    return record !== undefined && Date.parse(record.updated) > Date.parse(entry.progress?.updated ?? '1970-01-01')
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
  return withAnswer({...entry, note, progress: {updated, steps, answer}})
}

/** Tells whether the plan knows that the user has uploaded the name: what is registered then is theirs. */
export function wasUploaded({progress}: Pick<PlanEntry, 'progress'>): boolean {
  const outcome = answerOf(progress?.answer?.id ?? 'other').outcome
  return outcome === 'ours' || (outcome === 'undecided' && progress?.steps.upload !== undefined)
}

/** Returns how far a plan's uploads are: of those to be uploaded at all, the ones that have been. */
export function uploadsOf({entries}: Pick<Plan, 'entries'>): {readonly done: number; readonly all: number} {
  const wanted = entries.filter(({route}) => route === 'register')
  const done = wanted.filter(wasUploaded).length
  return {done, all: done + wanted.filter((entry) => entry.verdict === 'open' && !wasUploaded(entry)).length}
}

/**
 * Returns the entry with the verdict that PyPI's own answer gave, which outweighs what an index says: projects in
 * quarantine stand in no index, prohibited names in no list at all. An entry without such an answer stays as it is.
 */
export function withAnswer(entry: PlanEntry): PlanEntry {
  const {outcome, reason} = answerOf(entry.progress?.answer?.id ?? 'other')
  if (outcome === 'taken') return {...entry, verdict: 'taken', refusal: null}
  if (outcome !== 'closed' || !reason || entry.refusal?.reason === reason) return entry
  return {...entry, verdict: 'refused', refusal: {reason, collidesWith: null}}
}

/** Returns the names that the plan holds to be prohibited, by PyPI's answer or marked so by hand. */
export function prohibitedNames({entries}: Plan): NormalizedName[] {
  return entries
    .filter(({refusal, progress}) => refusal?.reason === 'prohibited' || progress?.answer?.id === 'prohibited')
    .map(({name}) => name)
}
