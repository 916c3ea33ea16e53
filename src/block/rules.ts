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

/** The rules of a file. A Map of its own for each use would take more memory than the rules. */
export type RulesByName = ReadonlyMap<NormalizedName, FiledRule>

/** Returns rules by the names that they are against. */
export function byName(rules: readonly FiledRule[]): RulesByName {
  const found = new Map<NormalizedName, FiledRule>()
  for (const rule of rules) found.set(rule.name, rule)
  return found
}

/** Returns rules against `names`, which nobody has registered, each with the day on which `filed` had it first. */
export function rulesAgainst(
  names: Iterable<OpenName>,
  {date, days}: Term,
  filed: RulesByName = new Map(),
): BlockRule[] {
  const expires = addDays(date, days)
  const rules: BlockRule[] = []
  for (const {name, risk, target, technique} of names) {
    rules.push({name, kind: 'open', target, technique, risk, date: filed.get(name)?.date ?? date, expires})
  }
  return rules
}

/**
 * Returns what became of the rules of a file.
 * @param isRegistered by the index of today.
 * @param fresh the rules as they would be made today.
 * @param today YYYY-MM-DD.
 */
export function changesSince(
  filed: RulesByName,
  isRegistered: (name: NormalizedName) => boolean,
  fresh: readonly BlockRule[],
  today: string,
): Pick<RuleChanges, 'registered' | 'expired' | 'added' | 'dropped'> {
  const wanted = new Set<NormalizedName>()
  for (const {name} of fresh) wanted.add(name)
  const [registered, expired, dropped]: NormalizedName[][] = [[], [], []]
  for (const {name, kind, expires} of filed.values()) {
    // A rule against a registered name was made knowing that.
    if (kind === 'open' && isRegistered(name)) registered!.push(name)
    else if (!wanted.has(name)) dropped!.push(name)
    if (expires !== null && expires < today) expired!.push(name)
  }
  const added = fresh.filter(({name}) => !filed.has(name)).map(({name}) => name)
  return {registered: registered!, expired: expired!, added, dropped: dropped!}
}
