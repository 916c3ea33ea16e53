import {existsSync} from 'node:fs'
import type {Context} from '../context.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import {type Imitation, ReverseLookup} from '../engine/reverse/reverse-lookup.ts'
import {ForestallError, reasonOf} from '../errors.ts'
import type {WatchedExplanation} from '../explain/document.ts'
import {explainName, type ItselfTarget} from '../explain/explain-name.ts'
import {type Knowledge, openKnowledge} from '../knowledge/open.ts'
import {openCatalogue, openReverseLookup} from '../knowledge/reverse.ts'
import {openSuspected} from '../knowledge/tables.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {readPlan} from '../plan/plan-file.ts'
import {DEFAULT_PLAN, type Plan, type PlanEntry} from '../plan/types.ts'
import {liveState, type ProjectState} from '../registry/live/project-state.ts'
import {labelOf} from '../targets/label.ts'
import {factsOf} from '../watch/facts.ts'
import {handoverSteps, isOurPlaceholder} from '../watch/handover.ts'
import {type AskOptions, askLive} from './shared/ask-live.ts'
import {learnReply} from './shared/learn-reply.ts'

export interface ExplainOptions extends AskOptions {
  readonly live: boolean
  /** A reply of PyPI as pasted; `-` reads stdin. */
  readonly reply?: string | undefined
  readonly plan?: string | undefined
  /** The plan that is looked into if it is there. */
  readonly defaultPlan?: string | undefined
  /** The targets that the name is held against; all that are known, if not given. */
  readonly target?: readonly string[] | undefined
}

/** What a plan would record of a reply by which PyPI took the name. */
const ACCEPTED: PlanEntry['progress'] = {updated: '', steps: {}, answer: {id: 'accepted', text: ''}}

/**
 * Explains one name: how it fares against every ranked project, every module and every slip, or against the targets named;
 * what PyPI replied; what the index says; and how to hand it over if it is a placeholder of ours.
 * @throws ForestallError as `learnReply`, `openKnowledge`, `askLive` and `readPlan` do.
 */
export async function explain(asked: string, options: ExplainOptions, context: Context): Promise<WatchedExplanation> {
  // First, since from here on the name counts as refused.
  const reply = options.reply === undefined ? null : await learnReply(asked, options.reply, context)
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, rules, learned, screener, typoSnyper} = knowledge
  const name = normalize(asked)
  const named = options.target && (await namedTargets(options.target, knowledge, context))
  const plan = name && (await planAbout(options, context))
  const entry = plan?.entries.find((one) => one.name === name)
  const planned = plan?.targets.find((target) => target.name === name)
  const itself = name === undefined ? null : itselfAmong(name, named, planned?.name, knowledge)
  const popular = name === undefined ? [] : await imitationsOf(name, named, itself, knowledge, context)
  const imitations = named || !entry ? popular : [...popular, ...(await furtherOf(entry, popular, knowledge, context))]
  const likeliest = imitations.map(({of}) => labelOf(of.target))
  const control = {candidates: [...likeliest, ...knowledge.popularity.names], registered: registry.names}
  const states =
    name && options.live ? await askLive([name], options, context, control) : new Map<string, ProjectState>()
  const state = states.get(name ?? '')
  const explanation = explainName(asked, {
    rules,
    screener,
    typoSnyper,
    suspected: openSuspected(),
    imitations,
    index: registry.identity,
    itself,
    heldAgainst: named?.map(({target}) => labelOf(target)) ?? null,
    evidence: {
      live: state ? liveState(state) : null,
      recorded: reply?.verdict === 'accepted' ? ACCEPTED : entry?.progress,
      learned: name && learned.get(name),
    },
  })
  if (name === undefined) return {...explanation, project: null, reply, handover: null}

  const project = state ? factsOf(state, entry?.sdist?.sha256) : null
  const isOurs = isOurPlaceholder(project, entry)
  return {...explanation, project, reply, handover: isOurs ? handoverSteps(name) : null}
}

/** Returns the targets of `--target`, which may be any: popular or not, registered or not. */
async function namedTargets(
  targets: readonly string[],
  knowledge: Knowledge,
  {warn}: Context,
): Promise<readonly PortfolioTarget[]> {
  const {openPortfolio} = await import('./shared/portfolio.ts')
  return (await openPortfolio(targets, {stdlib: false, slips: false}, knowledge, warn)).portfolio
}

/** Returns the target that `name` is the own name of: one of those named, one of the plan, a ranked project, a module, or a slip. */
function itselfAmong(
  name: NormalizedName,
  named: readonly PortfolioTarget[] | undefined,
  planned: string | undefined,
  {registry, popularity, stdlib, slips}: Knowledge,
): ItselfTarget | null {
  const rank = popularity.rank(name)
  const standing = registry.names.has(name) ? 'registered' : 'unregistered'
  const own = named?.find(({target}) => target.name === name)
  if (own) return {target: labelOf(own.target), rank: own.rank, standing}
  if (rank !== null || planned !== undefined) return {target: name, rank, standing}
  if (standing === 'registered') return null
  if (stdlib.has(name)) return {target: `stdlib:${name}`, rank: null, standing}
  return slips.some((slip) => slip.name === name) ? {target: `slip:${name}`, rank: null, standing} : null
}

/** Returns what the name imitates. A popular project imitates only those that are more popular, and nothing itself. */
async function imitationsOf(
  name: NormalizedName,
  named: readonly PortfolioTarget[] | undefined,
  itself: ItselfTarget | null,
  knowledge: Knowledge,
  context: Context,
): Promise<Imitation[]> {
  const catalogue = named ?? openCatalogue(knowledge)
  const reverse =
    named === undefined
      ? await openReverseLookup(catalogue, knowledge, context, {catalogue})
      : new ReverseLookup(knowledge.screener, named)
  const imitations = reverse.imitationsOf(name)
  const own = itself?.rank ?? null
  return own === null || named !== undefined
    ? imitations
    : imitations.filter(({of: {rank}}) => rank !== null && rank < own)
}

/**
 * Returns what an entry of the plan imitates besides `known`: targets that are not popular, such as internal names. They
 * add nothing to the risk, which is that of popular targets.
 */
async function furtherOf(
  {name, squats}: PlanEntry,
  known: readonly Imitation[],
  {screener, ...knowledge}: Knowledge,
  context: Context,
): Promise<Imitation[]> {
  const found = new Set<string>(known.map(({of}) => labelOf(of.target)))
  const labels = [...new Set(squats.map(({target}) => target))].filter((label) => !found.has(label))
  if (labels.length === 0) return []
  const portfolio = await namedTargets(labels, {screener, ...knowledge}, {...context, warn: () => {}})
  const unexposed = portfolio.map(({target, seeds, rank, maxListed}) => ({target, seeds, rank, maxListed, exposure: 0}))
  return new ReverseLookup(screener, unexposed).imitationsOf(name)
}

/** Returns the plan that may be about a name. One that was not asked for may be missing, or damaged (with a warning). */
async function planAbout(
  {plan: path, defaultPlan = DEFAULT_PLAN}: ExplainOptions,
  {warn}: Context,
): Promise<Plan | undefined> {
  if (path === undefined && !existsSync(defaultPlan)) return undefined
  return readPlan(path ?? defaultPlan).catch((error) => {
    if (path !== undefined || !(error instanceof ForestallError)) throw error
    warn(`${reasonOf(error)}.`)
    return undefined
  })
}
