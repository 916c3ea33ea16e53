import type {IndexIdentity} from '../findings/index-identity.ts'
import type {NameFinding, TargetSummary} from '../findings/types.ts'

/** The plan file that commands read and write unless told otherwise. */
export const DEFAULT_PLAN = 'forestall-plan.json'

/** What to do about a name. */
export type Route = 'register' | 'ask' | 'watch' | 'skip'

/** Who stands behind the placeholders: goes into their metadata and text. */
export interface PlaceholderIdentity {
  readonly author: string | null
  readonly email: string | null
  readonly url: string | null
}

/** A step of the checklist, in the order in which it is done. */
export type StepId = 'free' | 'digest' | 'upload' | 'yank' | 'archive' | 'token'

/** What PyPI answered to an upload; the table of answers is in `answers.ts`. */
export type AnswerId =
  | 'accepted'
  | 'exists'
  | 'prohibited'
  | 'similar'
  | 'stdlib'
  | 'invalid'
  | 'limit'
  | 'account'
  | 'paused'
  | 'file'
  | 'other'

/** What a person did about one name: ticked on the checklist page, carried back with `plan --import`. */
export interface EntryProgress {
  /** ISO date-time of the last change: of two records of one name the newer one counts. */
  readonly updated: string
  /** The steps done, each with the ISO date-time of its tick. */
  readonly steps: Readonly<Partial<Record<StepId, string>>>
  /** PyPI's answer to the upload, as chosen and as pasted; null while there is none. */
  readonly answer: {readonly id: AnswerId; readonly text: string} | null
}

/** One name the plan decided about. Text fields may have been edited by hand: treat them as hostile. */
export interface PlanEntry extends NameFinding {
  readonly route: Route
  /** PEP 440 version of the placeholder. */
  readonly version: string
  /** 1-based day of uploading; null for routes that upload nothing. */
  readonly batch: number | null
  /** ISO date (YYYY-MM-DD) of that day. */
  readonly date: string | null
  readonly note: string
  /** Set once `build` has written the archive. */
  readonly sdist?: {readonly file: string; readonly sha256: string}
  readonly progress?: EntryProgress
}

/** The plan file: one plain, versioned, serialisable object; every report and every sdist is a pure function of it. */
export interface Plan {
  /** Where an editor finds the schema; not ours to set. */
  readonly $schema?: string
  readonly schema: 'forestall/plan/v1'
  readonly index: IndexIdentity
  readonly model: {readonly id: string}
  readonly targets: readonly TargetSummary[]
  /** How many names may be spent. */
  readonly budget: number
  /** New projects a day that PyPI allows one user. */
  readonly perDay: number
  /** ISO date (YYYY-MM-DD) of the first batch. */
  readonly start: string
  readonly placeholder: PlaceholderIdentity
  /** Share of the portfolio's risk that its entries cover, see `coverage.ts`. */
  readonly coverage: number
  readonly entries: readonly PlanEntry[]
}
