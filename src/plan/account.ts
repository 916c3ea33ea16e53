import type {LiveState} from '../findings/live-state.ts'
import {type RuleOutcome, verdictOf} from '../names/registrability.ts'
import type {Refusal, Verdict} from '../names/verdict.ts'
import type {LearnedName} from '../registry/learned/learned-names.ts'
import {answerOf} from './answers.ts'
import type {PlanEntry} from './types.ts'

/** Who says what an account says: the index today, PyPI's answer in the plan, one that was learned, the names in use. */
export type AccountSource = 'live' | 'recorded' | 'learned' | 'index'

/** What becomes of all that is known of a name. */
export interface Account {
  readonly verdict: Verdict
  readonly refusal: Refusal | null
  readonly source: AccountSource
}

/** What is known of a name, by source. */
export interface KnownOfName {
  /** What the registered names in use and PyPI's rules come to; what was learned may be in it already. */
  readonly index: Pick<Account, 'verdict' | 'refusal'>
  /** What the index said today, null if it was not asked; `index` agrees with it, see `rulesToday`. */
  readonly live?: LiveState | null
  /** PyPI's answer to the upload as the plan records it. */
  readonly recorded?: PlanEntry['progress']
  readonly learned?: LearnedName | undefined
}

/**
 * The one account of a name that `plan`, `checklist`, `status` and `explain` give. A project that the index shows is there,
 * whatever was answered before. Else what PyPI answered decides, in the plan or remembered from elsewhere: an index does
 * not show projects in quarantine, and nobody publishes the prohibited names. Else it is what the rules come to.
 */
export function accountOf({index, live = null, recorded, learned}: KnownOfName): Account {
  if (live === 'exists') return {verdict: 'taken', refusal: null, source: 'live'}
  const told = toldBy(recorded) ?? (isOurs(recorded) ? undefined : learned && LEARNED[learned.answer])
  if (index.verdict === 'taken' && learned?.answer !== 'exists') return {...index, source: 'index'}
  if (told === undefined) return {...index, source: live === 'free' ? 'live' : 'index'}
  const {source, reason} = told
  if (reason === null) return {verdict: 'taken', refusal: null, source}
  // What it is too similar to, only the registered names can tell.
  const collidesWith = index.refusal?.reason === reason ? index.refusal.collidesWith : null
  return {verdict: 'refused', refusal: {reason, collidesWith}, source}
}

/** What an answer decides: that somebody has the name (null), or why it is refused to everybody. */
interface Told {
  readonly source: 'recorded' | 'learned'
  readonly reason: Refusal['reason'] | null
}

const LEARNED: Readonly<Record<LearnedName['answer'], Told>> = {
  exists: {source: 'learned', reason: null},
  prohibited: {source: 'learned', reason: 'prohibited'},
  similar: {source: 'learned', reason: 'similar'},
}

/** Tells whether PyPI answered an upload of ours by taking it. */
export function isOurs(recorded: KnownOfName['recorded']): boolean {
  return answerOf(recorded?.answer?.id ?? 'other').outcome === 'ours'
}

/** Returns what a recorded answer decides; undefined if it decides nothing, or that the name is ours. */
function toldBy(recorded: KnownOfName['recorded']): Told | undefined {
  const {outcome, reason = null} = answerOf(recorded?.answer?.id ?? 'other')
  return outcome === 'taken' || (outcome === 'closed' && reason !== null) ? {reason, source: 'recorded'} : undefined
}

/** Returns the entry with the verdict of its account: what its index came to, what PyPI answered, what was learned. */
export function withAccount(entry: PlanEntry, learned?: LearnedName): PlanEntry {
  const {verdict, refusal} = accountOf({index: entry, recorded: entry.progress, learned})
  return verdict === entry.verdict && refusal?.reason === entry.refusal?.reason ? entry : {...entry, verdict, refusal}
}

/** Returns the entry as it was before PyPI's answer, whose verdict no longer counts: a person may correct an answer. */
export function withoutAnswer(entry: PlanEntry): PlanEntry {
  return toldBy(entry.progress) === undefined ? entry : {...entry, verdict: 'open', refusal: null}
}

/** Returns the outcomes of PyPI's rules, corrected by what the index says today about a project of the name. */
export function rulesToday(outcomes: readonly RuleOutcome[], live: LiveState | null): readonly RuleOutcome[] {
  if (live === null || live === 'unknown') return outcomes
  return outcomes.map((outcome) => {
    if (outcome.rule !== 'existing' || outcome.passed === (live === 'free')) return outcome
    return live === 'exists'
      ? {...outcome, passed: false, message: 'is registered, the index says today'}
      : {...outcome, passed: true, message: 'is no longer registered, the index says today', collidesWith: null}
  })
}

/** Returns the outcomes of PyPI's rules for a name that PyPI took from us, which names from before do not have. */
export function rulesSinceUpload(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  return outcomes.map((outcome) =>
    outcome.rule === 'existing' && outcome.passed
      ? {...outcome, passed: false, message: 'is registered, PyPI answered your upload'}
      : outcome,
  )
}

/** Returns the account of a name from the outcomes of PyPI's rules. */
export function accountOfRules(outcomes: readonly RuleOutcome[], evidence: Omit<KnownOfName, 'index'>): Account {
  return accountOf({...evidence, index: verdictOf(rulesToday(outcomes, evidence.live ?? null))})
}
