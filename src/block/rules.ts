import {addDays} from '../dates.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {OpenName} from './open-names.ts'
import type {BlockRule, FiledRule, RuleChanges} from './types.ts'

/** From when to when rules hold. */
export interface Term {
  /** YYYY-MM-DD of today. */
  readonly date: string
  readonly days: number
}

/** Returns rules against `names`, which nobody has registered. */
export function rulesAgainst(names: Iterable<OpenName>, {date, days}: Term): BlockRule[] {
  const expires = addDays(date, days)
  const rules: BlockRule[] = []
  for (const {name, risk, target, technique} of names) {
    rules.push({name, kind: 'open', target, technique, risk, date, expires})
  }
  return rules
}

/** Returns `rules`, each with the day on which `before` had it first. */
export function keepingDates(rules: readonly BlockRule[], before: readonly FiledRule[]): readonly BlockRule[] {
  if (before.length === 0) return rules
  const dates = new Map(before.map(({name, date}) => [name, date]))
  return rules.map((rule) => ({...rule, date: dates.get(rule.name) ?? rule.date}))
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
): Pick<RuleChanges, 'registered' | 'expired' | 'added' | 'dropped'> {
  const known = new Set(filed.map(({name}) => name))
  const wanted = new Set(fresh.map(({name}) => name))
  // A rule against a registered name was made knowing that.
  const registered = filed.filter(({name, kind}) => kind === 'open' && isRegistered(name)).map(({name}) => name)
  const gone = new Set(registered)
  return {
    registered,
    expired: filed.filter(({expires}) => expires !== null && expires < today).map(({name}) => name),
    added: fresh.filter(({name}) => !known.has(name)).map(({name}) => name),
    dropped: filed.filter(({name}) => !wanted.has(name) && !gone.has(name)).map(({name}) => name),
  }
}
