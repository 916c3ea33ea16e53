import {existsSync} from 'node:fs'
import {DEFAULT_PLAN} from '../cli/flags.ts'
import type {Context} from '../context.ts'
import {portfolioOf} from '../engine/rank/portfolio.ts'
import {ForestallError, reasonOf} from '../errors.ts'
import type {WatchedExplanation} from '../explain/document.ts'
import {explainName} from '../explain/explain-name.ts'
import {isOpenBy, openKnowledge} from '../knowledge/open.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {readPlan} from '../plan/plan-file.ts'
import type {PlanEntry} from '../plan/types.ts'
import {selectTargets} from '../targets/select.ts'
import {factsOf} from '../watch/facts.ts'
import {handoverSteps, isOurPlaceholder} from '../watch/handover.ts'
import {type AskFlags, askLive, liveOf} from './ask-live.ts'
import {learnReply} from './learn-reply.ts'

export interface ExplainFlags extends AskFlags {
  readonly live: boolean
  /** A reply of PyPI as pasted; `-` reads stdin. */
  readonly reply?: string | undefined
  readonly plan?: string | undefined
}

/**
 * Does what `explain` is asked: the name against every ranked project, every module and every slip; what PyPI replied;
 * what the index says; and how to hand it over if it is a placeholder of ours.
 * @throws ForestallError `usage` for a reply that cannot be learned from, else as `openKnowledge` and `readPlan` do.
 */
export async function explainAsked(asked: string, flags: ExplainFlags, context: Context): Promise<WatchedExplanation> {
  // Learned first: from here on the name is refused.
  const reply = flags.reply === undefined ? null : await learnReply(asked, flags.reply, context)
  const {registry, popularity, rules, screener, typoSnyper, stdlib, slips, aliases} = await openKnowledge({
    index: flags.index,
    ...context,
  })
  const targets = selectTargets(
    {args: [], fromFiles: [], top: popularity.names.length, stdlib: true, slips: true, aliases: []},
    {popular: popularity.names, registered: () => registry.names, stdlib, slips},
  )
  const portfolio = portfolioOf(targets, aliases, popularity, isOpenBy(rules), slips)
  const explanation = explainName(asked, {rules, screener, typoSnyper, portfolio, index: registry.identity})
  const name = normalize(asked)
  if (name === undefined) return {...explanation, project: null, reply, handover: null}

  const states = flags.live ? await askLive([name], flags, context) : new Map()
  const state = states.get(name)
  const project = state ? factsOf(state) : null
  const isOurs = isOurPlaceholder(project, await plannedEntry(name, flags.plan, context))
  return {...explanation, live: liveOf(name, states), project, reply, handover: isOurs ? handoverSteps(name) : null}
}

/** Returns the plan's entry of `name`. A plan that was not asked for may be missing, or damaged: then a note says so. */
async function plannedEntry(
  name: NormalizedName,
  path: string | undefined,
  {warn}: Context,
): Promise<PlanEntry | undefined> {
  if (path === undefined && !existsSync(DEFAULT_PLAN)) return undefined
  const plan = await readPlan(path ?? DEFAULT_PLAN).catch((error) => {
    if (path !== undefined || !(error instanceof ForestallError)) throw error
    warn(reasonOf(error))
    return undefined
  })
  return plan?.entries.find((entry) => entry.name === name)
}
