import type {Context} from '../context.ts'
import {rankNames} from '../engine/rank/rank.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {type ListByTarget, listByTarget} from '../findings/list-by-target.ts'
import type {NameList} from '../findings/types.ts'
import {type VerdictChoice, verdictsOf} from '../findings/verdict-choice.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {openSuspected} from '../knowledge/tables.ts'
import {limits} from '../limits.ts'
import {closest} from '../names/closest.ts'
import {listOf, rankedListOf} from './shared/name-list.ts'
import {openPortfolio, type TargetOptions} from './shared/portfolio.ts'
import {rankPortfolio} from './shared/rank-portfolio.ts'

export interface ListOptions extends TargetOptions {
  readonly limit: number
  readonly all: boolean
  readonly technique?: readonly string[] | undefined
  readonly verdict: VerdictChoice
  readonly index?: string | undefined
  readonly live: boolean
  /** Whether a long list may come target by target, where it need not be one document. */
  readonly byTarget?: boolean
  /** Whether to find out which names would alert PyPI's admins: it takes time, and not every format shows it. */
  readonly alerts: boolean
}

/**
 * Ranks the look-alikes of `targets`, riskiest first; of more than `limits.rankedWhole` targets all of them only target by
 * target, since together they do not fit into memory.
 * @throws ForestallError for anything the user can correct.
 */
export async function list(
  targets: readonly string[],
  options: ListOptions & {byTarget?: false},
  context: Context,
): Promise<NameList>
export async function list(
  targets: readonly string[],
  options: ListOptions,
  context: Context,
): Promise<NameList | ListByTarget>
export async function list(
  targets: readonly string[],
  options: ListOptions,
  context: Context,
): Promise<NameList | ListByTarget> {
  const {warn} = context
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, screener, typoSnyper} = knowledge
  const ids = new Set(screener.tables.techniques.map(({id}) => id))
  const unknown = options.technique?.find((id) => !ids.has(id))
  if (unknown !== undefined) {
    const meant = closest(unknown, ids)
    throw new ForestallError(
      'usage',
      `\`${shortened(unknown)}\` is not a technique`,
      meant === undefined ? 'See `forestall techniques` for their ids.' : `Did you mean \`--technique ${meant}\`?`,
    )
  }
  const {portfolio, standingOf, questions} = await openPortfolio(targets, options, knowledge, warn)
  const ranks = {
    limit: options.all ? Number.POSITIVE_INFINITY : options.limit,
    verdicts: verdictsOf(options.verdict),
    techniques: new Set(options.technique),
  }
  const corpus = options.alerts ? typoSnyper : undefined
  if (options.all && portfolio.length > limits.rankedWhole) {
    if (!options.byTarget || options.live) throw tooMany(portfolio.length, options.live)
    const rankOne = (entry: PortfolioTarget) => rankedListOf(rankNames(screener, [entry], ranks), standingOf, corpus)
    return listByTarget(registry.identity, portfolio, rankOne, (name) => openSuspected().of(name))
  }
  const ranking = await rankPortfolio(screener, portfolio, ranks, context)
  const ranked = listOf(ranking, registry.identity, standingOf, corpus)
  const document = questions.length > 0 ? {...ranked, questions} : ranked
  if (!options.live) return document
  const {askLive, liveOf} = await import('./shared/ask-live.ts')
  const states = await askLive(
    document.names.map(({name}) => name),
    options,
    context,
    {candidates: document.targets.map(({name}) => name), registered: registry.names},
  )
  return {...document, names: document.names.map((finding) => ({...finding, live: liveOf(finding.name, states)}))}
}

function tooMany(targets: number, live: boolean): ForestallError {
  return live
    ? new ForestallError(
        'usage',
        `The index cannot be asked about all look-alikes of ${targets} targets`,
        'Leave out `--live`, or use `--limit` instead of `--all`.',
      )
    : new ForestallError(
        'usage',
        `All look-alikes of ${targets} targets do not fit into one table`,
        'Use `--format tsv`, `csv` or `names`, or `--json`, which list them target by target; or `--limit` instead of `--all`.',
      )
}
