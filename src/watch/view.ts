import type {RuleOutcome} from '../names/registrability.ts'
import type {Account} from '../plan/account.ts'
import {type Answer, answerOf} from '../plan/answers.ts'
import type {PlanEntry} from '../plan/types.ts'
import type {ProjectFacts} from './facts.ts'

/** Everything that a standing depends on. */
export interface View {
  readonly entry: PlanEntry
  /** What the index said; null if it was not asked. */
  readonly project: ProjectFacts | null
  readonly account: Account
  /** The outcome of PyPI's checks against the local snapshot of registered names. */
  readonly rules: readonly RuleOutcome[]
  /** Date of that snapshot. */
  readonly asOf: string
  /** YYYY-MM-DD. */
  readonly today: string
  /** Returns the shell line that runs a command on the plan. */
  readonly onPlan: (command: string) => string
}

/** What the user did to have a name, as its route says. */
export function deedOf({entry}: View): string {
  return entry.route === 'organisation' ? 'created' : 'uploaded'
}

/** Tells whether the index shows a project of the name today. */
export function isShown({project}: View): boolean {
  return project !== null && project.state !== 'free' && project.state !== 'unknown'
}

/** Tells whether PyPI's own answer says what no index shows. */
export function isAnswered({account}: View): boolean {
  return account.verdict === 'taken' && (account.source === 'recorded' || account.source === 'learned')
}

/** Tells whether the snapshot has a project of the name. */
export function isRegistered({rules}: View): boolean {
  return rules.some(({rule, passed}) => rule === 'existing' && !passed)
}

/** Answers that are over a day later. */
const PASSING: ReadonlySet<string> = new Set(['limit', 'paused'])

/** Returns the answer to an upload that failed for another reason than the name, if that is still to be mended. */
export function unsettledAnswer({entry: {progress}, today}: View): Answer | undefined {
  const answer = progress?.answer && answerOf(progress.answer.id)
  if (answer?.outcome !== 'undecided') return undefined
  return PASSING.has(answer.id) && progress!.updated.slice(0, today.length) < today ? undefined : answer
}
