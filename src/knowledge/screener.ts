import {readTable} from '../assets/tables.ts'
import {Screener} from '../engine/variants/screener.ts'
import {FittedModel} from '../engine/weigh/fitted-model.ts'
import type {LikelihoodModel} from '../engine/weigh/likelihood-model.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {HashedNames} from '../registry/lookup/hashed-names.ts'
import {indexNames} from '../registry/lookup/index-names.ts'
import type {NameIndex} from '../registry/lookup/name-index.ts'
import type {Technique} from '../techniques/technique.ts'
import {openCommonWords, openFeatureTables, openStdlib, openTechniques} from './tables.ts'

/**
 * How many names a target's list holds at most. Whoever checks a list by eye or asks PyPI about it reads no more; what is
 * cut off is counted into `beyond`.
 */
export const MAX_LISTED = 1_000

/** What a screener is made of. All but the registered names is this package's own, unless it is given. */
export interface ScreenerParts {
  readonly index: NameIndex
  readonly techniques?: readonly Technique[]
  readonly model?: LikelihoodModel
  readonly stdlib?: Iterable<NormalizedName>
  /** What was learned of names from PyPI's answers; none, unless they are given. */
  readonly prohibited?: Iterable<NormalizedName>
  readonly tooSimilar?: Iterable<NormalizedName>
  readonly existing?: Iterable<NormalizedName>
  readonly commonWords?: ReadonlySet<string>
  readonly maxListed?: number
}

/** Makes the engine: everything that screens names gets its screener here. */
export function openScreener({
  index,
  techniques = openTechniques(),
  model = openModel(techniques),
  stdlib = openStdlib(),
  prohibited = [],
  tooSimilar = [],
  existing = [],
  commonWords = openCommonWords(),
  maxListed = MAX_LISTED,
}: ScreenerParts): Screener {
  return new Screener({
    index,
    techniques,
    model,
    stdlib: new HashedNames(stdlib),
    prohibited: new HashedNames(prohibited),
    tooSimilar: new HashedNames(tooSimilar),
    existing: indexNames(existing),
    commonWords,
    maxListed,
  })
}

/** Returns a new instance of the fitted model over `techniques`: it keeps what it knows of the seed it works on. */
export function openModel(techniques: readonly Technique[] = openTechniques()): FittedModel {
  const ids = techniques.map(({id}) => id)
  return new FittedModel(JSON.parse(readTable('risk/model.json')), openFeatureTables(), ids)
}
