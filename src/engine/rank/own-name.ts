import type {Squat} from '../../findings/types.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {CODE, type VerdictCode} from '../../names/verdict.ts'
import {hashOf, mix} from '../../registry/lookup/hash.ts'
import {labelOf} from '../../targets/label.ts'
import type {Target} from '../../targets/types.ts'
import {exact} from '../../techniques/exact.ts'
import type {ScreeningTables} from '../variants/screener.ts'
import type {RankingOptions} from './ranking.ts'

/**
 * The likelihood that the next squat of a project that nobody has registered takes its own name. Stated, not fitted: no
 * table of squats tells how often internal names are taken. Whoever knows such a name needs no typo, and the removals of
 * 2021, mostly of dependency confusion, were of exact names; but the name has to become known first. So one in two.
 */
export const OWN_NAME_LIKELIHOOD = 0.5

/** The own name of a target as one of the names on its list. */
export interface OwnName {
  readonly name: NormalizedName
  /** Of its hash, for the tables that names are found by. */
  readonly mixed: number
  readonly verdict: VerdictCode
  /** 0 where nobody can take it; the other names of the target share what is left of 1 − beyond. */
  readonly likelihood: number
  /** Whether the ranking is about it. */
  readonly ranks: boolean
}

/**
 * Returns the own name of a project that is not registered; of a registered one only if it is always to be reported,
 * as a plan does that held the name while it was open. The own names of modules and slips are on their lists anyway.
 */
export function ownNameOf(
  {kind, name}: Target,
  tables: ScreeningTables,
  {verdicts, techniques, always}: RankingOptions,
): OwnName | undefined {
  if (kind !== 'project') return undefined
  const isRegistered = tables.index.has(name) || tables.existing.has(name)
  if (isRegistered && !always?.has(name)) return undefined
  const mixed = mix(hashOf(name))
  const verdict = isRegistered ? CODE.taken : verdictOf(name, mixed, tables)
  const isOpen = verdict === CODE.open
  const likelihood = isOpen && verdicts.has('open') ? Math.min(OWN_NAME_LIKELIHOOD, 1 - tables.model.beyond) : 0
  const isReached = techniques.size === 0 || techniques.has(exact.id)
  const ranks = isReached && !isRegistered && verdicts.has(isOpen ? 'open' : 'refused')
  return {name, mixed, verdict, likelihood, ranks}
}

/** Returns how the own name squats its target. */
export function ownSquat(target: Target, likelihood: number, verdict: VerdictCode): Squat {
  return {
    target: labelOf(target),
    seed: target.name,
    technique: exact.id,
    detail: verdict === CODE.taken ? 'is the name itself' : 'is the name itself, which nobody has registered',
    likelihood,
  }
}

/** PyPI's verdict on a name that is not registered. */
function verdictOf(name: NormalizedName, mixed: number, tables: ScreeningTables): VerdictCode {
  const {index, stdlib, prohibited, tooSimilar, existing} = tables
  if (stdlib.has(mixed, name)) return CODE.stdlib
  if (prohibited.has(mixed, name)) return CODE.prohibited
  const isSimilar = tooSimilar.has(mixed, name) || [index, existing].some((names) => names.similarTo(name).length > 0)
  return isSimilar ? CODE.similar : CODE.open
}
