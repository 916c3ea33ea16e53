import type {Context} from '../context.ts'
import type {Screener} from '../engine/variants/screener.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {checkName, type NameRules, type RegisteredNames} from '../names/registrability.ts'
import {TypoSnyperCorpus} from '../names/typosnyper.ts'
import {LEARNED_ANSWERS, type LearnedNames, namesWith, readLearned} from '../registry/learned/learned-names.ts'
import {indexNames} from '../registry/lookup/index-names.ts'
import type {NameIndex} from '../registry/lookup/name-index.ts'
import {openPopularity, type Popularity} from '../registry/popularity/popularity.ts'
import {openRegistry, type Registry} from '../registry/snapshot/open.ts'
import type {AliasTable} from '../targets/aliases.ts'
import type {Slip} from '../targets/slips.ts'
import {openScreener} from './screener.ts'
import {openAliases, openDocumentedSlips, openSlips, openStdlib} from './tables.ts'

/** How many of the most depended-upon projects PyPI's TypoSnyper holds new names against. */
const CORPUS_SIZE = 10_000

/** All that answers rest on: the registered names, PyPI's rules, the tables of this package, the model. */
export interface Knowledge {
  readonly registry: Registry
  readonly popularity: Popularity
  /** PyPI's rules over the names of the registry and what was learned. */
  readonly rules: NameRules
  /** What PyPI answered though no list of names shows it. */
  readonly learned: LearnedNames
  readonly stdlib: ReadonlySet<NormalizedName>
  readonly slips: readonly Slip[]
  /** Names that public documents tell people to install by mistake. */
  readonly documented: readonly Slip[]
  readonly aliases: AliasTable
  readonly screener: Screener
  /** PyPI's corpus is not public: the most downloaded projects stand for the most depended upon. */
  readonly typoSnyper: TypoSnyperCorpus
}

export interface KnowledgeOptions extends Context {
  /** `--index` or FORESTALL_INDEX. */
  readonly index: string | undefined
}

/** Opens everything an answer needs; a server is asked only if `index` names one. @throws ForestallError as `openRegistry` does. */
export async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const [registry, popularity, learned] = await Promise.all([
    options.index === undefined ? openRegistry(options) : openShowingProgress(options),
    openPopularity(options.cacheDir),
    readLearned(options.dataDir),
  ])
  for (const note of registry.notes) options.warn(note, 'toAnswer')
  const stdlib = openStdlib()
  const [prohibited = [], tooSimilar = [], existing = []] = LEARNED_ANSWERS.map((answer) => namesWith(answer, learned))
  return {
    registry,
    popularity,
    learned,
    rules: {
      registered: withExisting(registry.names, indexNames(existing)),
      stdlib,
      prohibited: new Set(prohibited),
      tooSimilar: new Set(tooSimilar),
    },
    stdlib,
    slips: openSlips(),
    documented: openDocumentedSlips(),
    aliases: openAliases(),
    screener: openScreener({index: registry.names, prohibited, tooSimilar, existing}),
    typoSnyper: new TypoSnyperCorpus(popularity.names.slice(0, CORPUS_SIZE)),
  }
}

/** Returns registered names that include projects that only PyPI's answers show. */
function withExisting(names: RegisteredNames, existing: NameIndex): RegisteredNames {
  if (existing.count === 0) return names
  return {
    has: (name) => names.has(name) || existing.has(name),
    similarTo: (name) => [...names.similarTo(name), ...existing.similarTo(name)],
  }
}

async function openShowingProgress(options: KnowledgeOptions): Promise<Registry> {
  const {startFetchProgress} = await import('./fetch-progress.ts')
  const {onProgress, end} = startFetchProgress(options.quiet)
  return openRegistry({...options, onProgress}).finally(end)
}

/** Returns whether a name passes all of PyPI's checks, as far as they are known. */
export function isOpenBy(rules: NameRules): (name: NormalizedName) => boolean {
  return (name) => checkName(name, rules).every(({passed}) => passed)
}
