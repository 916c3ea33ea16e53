import {NAME_RULE, type NormalizedName, normalize} from './normalized-name.ts'
import type {Refusal, Verdict} from './verdict.ts'

/** What PyPI's checks need to know about registered names. */
export interface RegisteredNames {
  has(name: NormalizedName): boolean
  /** Other registered names with the same ultranormal form. */
  similarTo(name: NormalizedName): readonly NormalizedName[]
}

/** What PyPI's decision on a new name depends on. The prohibited names are learned: PyPI does not publish its list. */
export interface NameRules {
  readonly registered: RegisteredNames
  readonly stdlib: {has(name: NormalizedName): boolean}
  readonly prohibited: {has(name: NormalizedName): boolean}
  /** Names that PyPI refused as too similar to a project that it did not name; none, if not given. */
  readonly tooSimilar?: {has(name: NormalizedName): boolean}
}

/** One of PyPI's checks of a new name, with its outcome and the project that the name collides with, if any. */
export interface RuleOutcome {
  readonly rule: 'name' | 'stdlib' | 'existing' | 'prohibited' | 'similar'
  readonly passed: boolean
  readonly message: string
  readonly collidesWith: NormalizedName | null
}

/**
 * Runs PyPI's five checks on `name`, as typed, in PyPI's order (warehouse `packaging/services.py`,
 * `check_project_name`): name rule, standard library, existing project, prohibited list, similarity.
 * @returns all outcomes, where PyPI itself stops at the first failure; for an invalid name only the first.
 */
export function checkName(name: string, {registered, stdlib, prohibited, tooSimilar}: NameRules): RuleOutcome[] {
  const outcome = (
    rule: RuleOutcome['rule'],
    passed: boolean,
    message: string,
    collidesWith: NormalizedName | null = null,
  ) => ({
    rule,
    passed,
    message,
    collidesWith,
  })
  const canonical = normalize(name)
  if (canonical === undefined) return [outcome('name', false, `is not a valid name: ${NAME_RULE}`)]
  const isStdlib = stdlib.has(canonical)
  const exists = registered.has(canonical)
  const isProhibited = prohibited.has(canonical)
  const similar = registered.similarTo(canonical)
  const isTooSimilar = similar.length > 0 || (tooSimilar?.has(canonical) ?? false)
  return [
    outcome(
      'name',
      true,
      canonical === name ? 'is a valid name' : `is a valid name; its canonical form is ${canonical}`,
    ),
    outcome(
      'stdlib',
      !isStdlib,
      isStdlib ? 'is a module of the standard library' : 'is not a module of the standard library',
    ),
    outcome('existing', !exists, exists ? 'is registered' : 'is not registered', exists ? canonical : null),
    outcome(
      'prohibited',
      !isProhibited,
      isProhibited ? 'was refused by PyPI as prohibited' : 'is not known to be prohibited (the list is not public)',
    ),
    outcome('similar', !isTooSimilar, similarityWords(similar, isTooSimilar), similar[0] ?? null),
  ]
}

function similarityWords(similar: readonly NormalizedName[], isTooSimilar: boolean): string {
  if (similar.length > 0) return `is too similar to ${similar.join(' and ')}`
  return isTooSimilar
    ? 'was refused by PyPI as too similar to a project that it did not name'
    : 'does not resemble a registered project too closely'
}

/** Returns what the outcomes come to. A registered name is taken whatever else it is: PyPI asks for the project before it asks its rules for new names. */
export function verdictOf(outcomes: readonly RuleOutcome[]): {verdict: Verdict; refusal: Refusal | null} {
  const failed = outcomes.find(({passed}) => !passed)
  if (failed === undefined) return {verdict: 'open', refusal: null}
  if (outcomes.some(({rule, passed}) => rule === 'existing' && !passed)) return {verdict: 'taken', refusal: null}
  const reason = failed.rule === 'name' ? 'invalid' : (failed.rule as Refusal['reason'])
  return {verdict: 'refused', refusal: {reason, collidesWith: failed.collidesWith}}
}
