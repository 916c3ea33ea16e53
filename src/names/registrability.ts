import {isValidName, type NormalizedName, normalize} from './normalized-name.ts'

/** What PyPI's checks ask of the registered names. */
export interface RegisteredNames {
  has(name: NormalizedName): boolean
  /** Other registered names with the same ultranormal form. */
  similarTo(name: NormalizedName): readonly NormalizedName[]
}

/** What PyPI decides about a new name by. The prohibited names are those that were learned: PyPI publishes no list. */
export interface NameRules {
  readonly registered: RegisteredNames
  readonly stdlib: {has(name: NormalizedName): boolean}
  readonly prohibited: {has(name: NormalizedName): boolean}
}

/** One of PyPI's checks of a new name, with its outcome and the project it collides with, if that is why. */
export interface RuleOutcome {
  readonly rule: 'name' | 'stdlib' | 'existing' | 'prohibited' | 'similar'
  readonly passed: boolean
  readonly message: string
  readonly collidesWith: NormalizedName | null
}

/**
 * Holds `name`, as typed, against PyPI's five checks in PyPI's order (warehouse `packaging/services.py`,
 * `check_project_name`): name rule, standard library, existing project, prohibited list, similarity.
 * @returns all outcomes; PyPI itself stops at the first that is not passed. After an invalid name there are no more.
 */
export function checkName(name: string, {registered, stdlib, prohibited}: NameRules): RuleOutcome[] {
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
  if (canonical === undefined) {
    const why = isValidName(name)
      ? 'it is too long for a file name'
      : 'it must start and end with a letter or digit and hold only letters, digits, `.`, `_` and `-`'
    return [outcome('name', false, `is not a name PyPI accepts: ${why}`)]
  }
  const isStdlib = stdlib.has(canonical)
  const exists = registered.has(canonical)
  const isProhibited = prohibited.has(canonical)
  const [similar] = registered.similarTo(canonical)
  return [
    outcome(
      'name',
      true,
      canonical === name ? 'is a valid name' : `is a valid name; its canonical form is ${canonical}`,
    ),
    outcome(
      'stdlib',
      !isStdlib,
      isStdlib ? 'is a module of the standard library' : 'is no module of the standard library',
    ),
    outcome('existing', !exists, exists ? 'is registered' : 'is not registered', exists ? canonical : null),
    outcome(
      'prohibited',
      !isProhibited,
      isProhibited ? 'was refused by PyPI as prohibited' : 'is not known to be prohibited (the list is not public)',
    ),
    outcome(
      'similar',
      similar === undefined,
      similar === undefined ? 'resembles no project too closely' : `is too similar to ${similar}`,
      similar ?? null,
    ),
  ]
}
