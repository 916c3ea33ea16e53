import type {IndexIdentity} from '../findings/index-identity.ts'
import type {ListedName, NameFinding, TargetSummary} from '../findings/types.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {BlockListFigures} from './block-list.ts'

/** The plan file that commands read and write unless told otherwise. */
export const DEFAULT_PLAN = 'forestall-plan.json'

/** How many names a plan may hold unless told otherwise, and how many new projects PyPI allows one user per day. */
export const DEFAULT_BUDGET = 20
export const DEFAULT_PER_DAY = 4

/** What to do about a name. */
export const ROUTES = ['register', 'ask', 'organisation', 'watch', 'skip'] as const
export type Route = (typeof ROUTES)[number]

/** Who is behind the placeholders; appears in their metadata and text. */
export interface PlaceholderIdentity {
  readonly author: string | null
  readonly email: string | null
  readonly url: string | null
}

/**
 * The steps of the checklist, in the order in which they are done; `create` is that of an organisation, which uploads
 * nothing. `yank` is read only: older checklists asked for it, and
 * progress files may hold it.
 */
export type StepId = 'free' | 'digest' | 'upload' | 'create' | 'yank' | 'archive' | 'token'

/** PyPI's answer to an upload; `answers.ts` has the table of answers. */
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
  | 'elsewhere'
  | 'other'

/** What a person did about one name: ticked on the checklist page, imported with `plan --import`. */
export interface EntryProgress {
  /** ISO date-time of the last change; of two records of one name the newer one wins. */
  readonly updated: string
  /** The steps done, each with the ISO date-time of its tick. */
  readonly steps: Readonly<Partial<Record<StepId, string>>>
  /** PyPI's answer to the upload, as selected and as pasted; null until there is one. */
  readonly answer: {readonly id: AnswerId; readonly text: string} | null
}

/**
 * One name of the plan, with the decision about it. Text may have been edited by hand: treat it as hostile. Plans of an
 * early release do not say what a name closes, nor what speaks against having it.
 */
export interface PlanEntry extends NameFinding, Partial<Pick<ListedName, 'closes' | 'closedBy' | 'suspected'>> {
  /** Always valid: only open names come into a plan. */
  readonly name: NormalizedName
  /** Sum of the risks of the names that it closes. */
  readonly closesRisk?: number
  readonly route: Route
  /** PEP 440 version of the placeholder. */
  readonly version: string
  /** 1-based upload day; null for routes without an upload. */
  readonly batch: number | null
  /** ISO date (YYYY-MM-DD) of that day. */
  readonly date: string | null
  readonly note: string
  /** Set once `build` has written the archive. */
  readonly sdist?: {readonly file: string; readonly sha256: string}
  readonly progress?: EntryProgress
}

/** What a plan would cover if it held so many names. */
export interface OutlookPoint {
  readonly names: number
  readonly coverage: number
}

/** The plan file: one plain, versioned, serialisable object; every report and every sdist is a pure function of it. */
export interface Plan {
  /** Where an editor finds the schema; not ours to set. */
  readonly $schema?: string
  readonly schema: 'forestall/plan/v1'
  readonly index: IndexIdentity
  readonly model: {readonly id: string}
  readonly targets: readonly TargetSummary[]
  /** How many names the plan may hold. */
  readonly budget: number
  /** New projects per day that PyPI allows one user. */
  readonly perDay: number
  /** ISO date (YYYY-MM-DD) of the first batch. */
  readonly start: string
  readonly placeholder: PlaceholderIdentity
  /** Share of the portfolio's risk that its entries cover, see `coverage.ts`. */
  readonly coverage: number
  /** What blocking all open look-alikes covers, without an upload; plans of early releases do not say. */
  readonly blockList?: BlockListFigures
  /** What more names than the budget allows would cover, see `outlook.ts`. Plans of an early release do not say. */
  readonly outlook?: readonly OutlookPoint[]
  readonly entries: readonly PlanEntry[]
  /** Every name that has been an entry: one that is not any more, and is chosen again, was deleted by hand. */
  readonly chosen?: readonly NormalizedName[]
  /** Names that the user does not want: no update brings them back. */
  readonly dropped?: readonly NormalizedName[]
}
