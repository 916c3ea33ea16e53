import {OWN_NAME_LIKELIHOOD} from '../../src/engine/rank/own-name.ts'
import type {PortfolioTarget} from '../../src/engine/rank/ranking.ts'
import type {LikelihoodModel} from '../../src/engine/weigh/likelihood-model.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'
import {isValidName} from '../../src/names/normalized-name.ts'
import {ultranormalize} from '../../src/names/ultranormal.ts'
import {CODE} from '../../src/names/verdict.ts'
import {takesWide} from '../../src/targets/seeds.ts'
import type {Seed, Target} from '../../src/targets/types.ts'
import {applySplice} from '../../src/techniques/splice.ts'
import {splicesOf, type Technique} from '../../src/techniques/technique.ts'

/** What the screening is to find out, in the plainest way: strings, two sets, a map. Obviously right, and slow. */
export interface NaiveTables {
  readonly names: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
  readonly techniques: readonly Technique[]
  readonly model: LikelihoodModel
  readonly stdlib: ReadonlySet<string>
}

export interface NaiveVariant {
  verdict: 'open' | 'taken' | 'invalid' | 'stdlib' | 'similar'
  weight: number
  paths: number
}

export function naiveTables(
  names: Iterable<string>,
  rest: Pick<NaiveTables, 'techniques' | 'model' | 'stdlib'>,
): NaiveTables {
  const set = new Set(names)
  return {names: set, folded: new Set([...set].map((name) => ultranormalize(name as NormalizedName))), ...rest}
}

export function naiveScreen(tables: NaiveTables, target: Target, seeds: readonly Seed[]): Map<string, NaiveVariant> {
  const variants = new Map<string, NaiveVariant>()
  for (const seed of seeds) {
    tables.model.setSeed(seed)
    for (const [number, technique] of tables.techniques.entries()) {
      if (technique.wide && !takesWide(seed, technique.wide)) continue
      for (const splice of splicesOf(technique, seed.text)) {
        const {start, end, insert} = splice
        const name = applySplice(seed.text, splice).replace(/-+/g, '-')
        if (target.kind === 'project' && name === target.name) continue
        const variant = variants.get(name) ?? {verdict: verdictOf(name, tables), weight: 0, paths: 0}
        variant.weight +=
          tables.model.weight(number, start, end, insert) * tables.model.byVerdict[CODE[variant.verdict]]!
        variant.paths++
        variants.set(name, variant)
      }
    }
  }
  return variants
}

/** Returns the open names of a portfolio with their risks over all targets. */
export function naiveRisks(tables: NaiveTables, portfolio: readonly PortfolioTarget[]): Map<string, number> {
  const risks = new Map<string, number>()
  for (const {target, seeds, exposure} of portfolio) {
    const open = [...naiveScreen(tables, target, seeds)].filter(([, {verdict}]) => verdict === 'open')
    const total = open.reduce((sum, [, {weight}]) => sum + weight, 0)
    const own = target.kind === 'project' && verdictOf(target.name, tables) === 'open' ? OWN_NAME_LIKELIHOOD : 0
    if (own > 0) risks.set(target.name, (risks.get(target.name) ?? 0) + exposure * own)
    for (const [name, {weight}] of open) {
      risks.set(name, (risks.get(name) ?? 0) + (exposure * (1 - tables.model.beyond - own) * weight) / total)
    }
  }
  return risks
}

function verdictOf(name: string, {names, folded, stdlib}: NaiveTables): NaiveVariant['verdict'] {
  if (!isValidName(name)) return 'invalid'
  if (names.has(name)) return 'taken'
  if (stdlib.has(name)) return 'stdlib'
  return folded.has(ultranormalize(name as NormalizedName)) ? 'similar' : 'open'
}
