import {addDays} from '../dates.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {OpenName} from './open-names.ts'
import type {BlockRule, RuleChanges} from './types.ts'

/** From when to when rules hold. */
export interface Term {
  /** YYYY-MM-DD of today. */
  readonly date: string
  readonly days: number
}

/** Returns rules against `names`, which nobody has registered. */
export function rulesAgainst(names: readonly OpenName[], {date, days}: Term): BlockRule[] {
  const expires = addDays(date, days)
  return names.map(({name, risk, target, technique}) => ({
    name,
    kind: 'open',
    target,
    technique,
    risk,
    date,
    expires,
  }))
}

/** Returns `rules`, each with the day on which `before` had it first. */
export function keepingDates(rules: readonly BlockRule[], before: readonly FiledRule[]): BlockRule[] {
  const dates = new Map(before.map(({name, date}) => [name, date]))
  return rules.map((rule) => ({...rule, date: dates.get(rule.name) ?? rule.date}))
}

/** A rule as a file holds it; what its format cannot express is null. */
export interface FiledRule {
  readonly name: NormalizedName
  readonly target: string | null
  readonly technique: string | null
  readonly kind: BlockRule['kind']
  readonly date: string | null
  readonly expires: string | null
}

/**
 * Returns what became of the rules of a file.
 * @param isRegistered by the index of today.
 * @param fresh the rules as they would be made today.
 * @param today YYYY-MM-DD.
 */
export function changesSince(
  filed: readonly FiledRule[],
  isRegistered: (name: NormalizedName) => boolean,
  fresh: readonly BlockRule[],
  today: string,
): Pick<RuleChanges, 'registered' | 'expired' | 'added'> {
  const known = new Set(filed.map(({name}) => name))
  return {
    // A rule against a registered name was made knowing that.
    registered: filed.filter(({name, kind}) => kind === 'open' && isRegistered(name)).map(({name}) => name),
    expired: filed.filter(({expires}) => expires !== null && expires < today).map(({name}) => name),
    added: fresh.filter(({name}) => !known.has(name)).map(({name}) => name),
  }
}
