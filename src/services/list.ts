import type {Context} from '../context.ts'
import {ForestallError} from '../errors.ts'
import type {NameList} from '../findings/types.ts'
import {type VerdictChoice, verdictsOf} from '../findings/verdict-choice.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {listOf} from './name-list.ts'
import {openPortfolio, type TargetFlags} from './portfolio.ts'
import {rankPortfolio} from './rank-portfolio.ts'

export interface ListFlags extends TargetFlags {
  readonly limit: number
  readonly all: boolean
  readonly technique?: readonly string[] | undefined
  readonly verdict: VerdictChoice
  readonly index?: string | undefined
  readonly live: boolean
  /** Whether anybody will see which names PyPI's admins would be told of. */
  readonly alerts: boolean
}

/** Does what `list` is asked: targets in, ranked names out. @throws ForestallError for anything the user can mend. */
export async function listNames(targets: readonly string[], flags: ListFlags, context: Context): Promise<NameList> {
  const {warn} = context
  const knowledge = await openKnowledge({index: flags.index, ...context})
  const {registry, screener, typoSnyper} = knowledge
  const ids = new Set(screener.tables.techniques.map(({id}) => id))
  const unknown = flags.technique?.find((id) => !ids.has(id))
  if (unknown !== undefined) {
    throw new ForestallError(
      'usage',
      `There is no technique called ${unknown}.`,
      'See `forestall techniques` for their ids.',
    )
  }
  const portfolio = await openPortfolio(targets, flags, knowledge, warn)
  const options = {
    limit: flags.all ? Number.POSITIVE_INFINITY : flags.limit,
    verdicts: verdictsOf(flags.verdict),
    techniques: new Set(flags.technique),
  }
  const ranking = await rankPortfolio(screener, portfolio, options, context)
  const list = listOf(ranking, registry.identity, flags.alerts ? typoSnyper : undefined)
  if (!flags.live) return list
  const {askLive, liveOf} = await import('./ask-live.ts')
  const states = await askLive(
    list.names.map(({name}) => name),
    flags,
    context,
  )
  return {...list, names: list.names.map((finding) => ({...finding, live: liveOf(finding.name, states)}))}
}
