import type {Context} from '../context.ts'
import {ForestallError} from '../errors.ts'
import type {NameList} from '../findings/types.ts'
import {type VerdictChoice, verdictsOf} from '../findings/verdict-choice.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {listOf} from './shared/name-list.ts'
import {openPortfolio, type TargetOptions} from './shared/portfolio.ts'
import {rankPortfolio} from './shared/rank-portfolio.ts'

export interface ListOptions extends TargetOptions {
  readonly limit: number
  readonly all: boolean
  readonly technique?: readonly string[] | undefined
  readonly verdict: VerdictChoice
  readonly index?: string | undefined
  readonly live: boolean
  /** Whether to find out which names would alert PyPI's admins: it takes time, and not every format shows it. */
  readonly alerts: boolean
}

/** Ranks the look-alikes of `targets`, riskiest first. @throws ForestallError for anything the user can correct. */
export async function list(targets: readonly string[], options: ListOptions, context: Context): Promise<NameList> {
  const {warn} = context
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, screener, typoSnyper} = knowledge
  const ids = new Set(screener.tables.techniques.map(({id}) => id))
  const unknown = options.technique?.find((id) => !ids.has(id))
  if (unknown !== undefined) {
    throw new ForestallError(
      'usage',
      `There is no technique called ${unknown}`,
      'See `forestall techniques` for their ids.',
    )
  }
  const {portfolio, standingOf} = await openPortfolio(targets, options, knowledge, warn)
  const ranking = await rankPortfolio(
    screener,
    portfolio,
    {
      limit: options.all ? Number.POSITIVE_INFINITY : options.limit,
      verdicts: verdictsOf(options.verdict),
      techniques: new Set(options.technique),
    },
    context,
  )
  const document = listOf(ranking, registry.identity, standingOf, options.alerts ? typoSnyper : undefined)
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
