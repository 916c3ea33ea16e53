import type {BlockRule, Selection} from '../block/types.ts'
import type {NameDeclarations} from '../check/declarations.ts'
import type {CheckedName} from '../check/document.ts'
import type {IndexIdentity} from '../findings/index-identity.ts'
import type {NameList} from '../findings/types.ts'
import type {RuleOutcome} from '../names/registrability.ts'
import type {Refusal, Verdict} from '../names/verdict.ts'
import type {BuildResult} from '../placeholder/build.ts'
import type {Style} from '../placeholder/placeholder.ts'
import type {PlaceholderIdentity, Plan, Route} from '../plan/types.ts'

export interface OpenOptions {
  /** Names file, mirror folder or address of a simple index; by default the newest of the cached and the bundled names. */
  readonly index?: string
  /** Folder for what can be fetched or made again; by default the command's own. */
  readonly cacheDir?: string
  /** Folder for what was learned; by default the command's own. */
  readonly dataDir?: string
  /** Receives remarks that do not keep an answer from being given. */
  readonly onRemark?: (remark: string) => void
}

/** Targets: labels (`requests`, `stdlib:json`, `slip:git`), and what is declared of them. */
export interface TargetsOptions {
  /** Labels of targets that you maintain, or `all`. */
  readonly mine?: readonly string[]
  /** Names or patterns of targets that only your organisation uses. */
  readonly internal?: readonly string[]
}

export interface LookAlikeOptions extends TargetsOptions {
  /** How many names at most; all by default. */
  readonly limit?: number
  /** Names with which verdicts; the open ones by default. */
  readonly verdicts?: readonly Verdict[]
}

export interface NewPlanOptions extends TargetsOptions {
  /** How many names the plan may hold; 20 by default. */
  readonly budget?: number
  /** New projects a day that PyPI allows one user; 4 by default. */
  readonly perDay?: number
  /** YYYY-MM-DD of the first upload; today by default. */
  readonly start?: string
  /** What to do about every name; what is usual for it by default. */
  readonly route?: Route
  readonly placeholder?: Partial<PlaceholderIdentity>
}

/** What `forestall check` would say of a name that somebody is told to install. */
export type NameCheck = Omit<CheckedName, 'mentions' | 'live'>

/** What PyPI would say of a new project of a name, as far as anybody outside can tell. */
export interface NameVerdict {
  readonly verdict: Verdict
  readonly refusal: Refusal | null
  /** PyPI's checks in PyPI's order. */
  readonly rules: readonly RuleOutcome[]
}

/**
 * Answers of an opened Forestall. Names and labels are taken as people write them: `Requests`, `python_dateutil`.
 * Whatever a method does not take (a limit of -1, a start that is not a date) is a ForestallError `usage`.
 */
export interface Forestall {
  /**
   * The list of registered names that answers rest on.
   * @example forestall.index.source // 'bundled'
   */
  readonly index: IndexIdentity

  /**
   * Returns PyPI's verdict on a new project of this name; an invalid name has one too.
   * @example forestall.verdict('re_quests').refusal // {reason: 'similar', collidesWith: 'requests'}
   */
  verdict(name: string): NameVerdict

  /**
   * Returns what is to be said of names that somebody is told to install, in their order: unclaimed, a look-alike of a
   * popular project, refused, fine. Asks no server.
   * @throws ForestallError `usage` for what is not a name.
   * @example (await forestall.check(['flask', 'reqeusts'])).map(({kinds}) => kinds[0]) // ['fine', 'unclaimed']
   */
  check(names: readonly string[], options?: NameDeclarations): Promise<NameCheck[]>

  /**
   * Returns the look-alikes of the targets, riskiest first, as `forestall list --json` does.
   * @throws ForestallError `usage` for a word that is not a target.
   * @example (await forestall.lookAlikes(['requests'], {limit: 1})).names[0].squats[0].technique // 'transposition'
   */
  lookAlikes(targets: readonly string[], options?: LookAlikeOptions): Promise<NameList>

  /**
   * Returns a plan for the riskiest open names, as `forestall plan --json` does. Nothing is written.
   * @throws ForestallError `usage` for a word that is not a target, and for particulars that PyPI would refuse.
   * @example (await forestall.plan(['requests'], {budget: 5, start: '2027-01-04'})).entries[4].date // '2027-01-05'
   */
  plan(targets: readonly string[], options?: NewPlanOptions): Promise<Plan>

  /**
   * Writes a placeholder sdist for each name of the plan with the route `register` into `directory`. Archives that are
   * there already are kept.
   * @throws ForestallError `badInput` for what is not a plan, or would be refused by PyPI; `nothingToDo` for a plan without
   * such names; `failure` where nothing can be written.
   * @example (await forestall.build(await forestall.plan(['requests'], {budget: 2}), 'placeholders')).written // 2
   */
  build(plan: Plan, directory: string, options?: {readonly style?: Style}): Promise<BuildResult>

  /**
   * Returns rules against the open look-alikes of the targets, riskiest first; never against a target itself.
   * @throws ForestallError `usage` for a word that is not a target.
   * @example (await forestall.blockRules(['requests'], {selection: {by: 'limit', limit: 9}, days: 30})).length // 9
   */
  blockRules(
    targets: readonly string[],
    options?: {readonly selection?: Selection; readonly days?: number},
  ): Promise<BlockRule[]>
}
