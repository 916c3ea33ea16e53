import type {Context} from '../context.ts'
import {today} from '../dates.ts'
import {indexOf, ReverseLookup} from '../engine/reverse/reverse-lookup.ts'
import {ForestallError} from '../errors.ts'
import {startProgress} from '../io/progress.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {limits} from '../limits.ts'
import {normalize} from '../names/normalized-name.ts'
import {addDatedNames, readDatedNames} from '../registry/learned/dated-names.ts'
import type {ProjectState} from '../registry/live/project-state.ts'
import {type Since, sincePrevious} from '../registry/snapshot/since.ts'
import {findLookAlikes} from '../watch/look-alikes.ts'
import {nearNames} from '../watch/near-names.ts'
import {type Review, reviewOf} from '../watch/review.ts'
import {reviewedFile} from '../watch/reviewed.ts'
import {type AskOptions, askLive} from './shared/ask-live.ts'
import {openPortfolio, type TargetOptions} from './shared/portfolio.ts'

export interface ReviewOptions extends TargetOptions, AskOptions {
  readonly limit: number
  readonly all: boolean
  /** Whether to ask the index. Undefined: it is asked, but no answer is not an error. */
  readonly live?: boolean | undefined
  readonly new: boolean
  readonly legitimate?: readonly string[] | undefined
  readonly reviewed?: string | undefined
}

/**
 * Finds the registered look-alikes of the targets, with the evidence about each.
 * @throws ForestallError for anything the user can correct.
 */
export async function review(args: readonly string[], options: ReviewOptions, context: Context): Promise<Review> {
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, popularity, screener} = knowledge
  const {portfolio, standingOf} = await openPortfolio(args, options, knowledge, context.warn)
  const legitimate = await rememberLegitimate(options, context)

  const searchNear = portfolio.length <= limits.nearTargets
  const since = options.new ? await sincePrevious({index: options.index, ...context}) : undefined
  const names = options.new ? indexOf(since?.added ?? []) : registry.names
  const progress = startProgress('Searching the registered names', names.count, context)
  const lookAlikes = findLookAlikes(new ReverseLookup(screener, portfolio), names, (seeds, among) =>
    searchNear ? [...nearNames(seeds, among, progress.update).values()].flat() : [],
  )
  progress.end()
  const isLive = options.live ?? true
  const asked = lookAlikes.slice(0, limits.reviewNames).map(({name}) => name)
  const projects = portfolio.flatMap(({target}) => (target.kind === 'project' ? [target.name] : []))
  // The targets are asked about for comparison only: with no look-alike there is nothing to compare.
  const wanted = asked.length === 0 ? [] : [...asked, ...projects.slice(0, limits.liveNames - asked.length)]
  const answers = isLive
    ? await askLive(wanted, options, context, {candidates: projects, registered: registry.names})
    : undefined
  const silence = silenceOf(answers)

  return reviewOf(lookAlikes, portfolio, {
    standingOf,
    index: registry.identity,
    popularity,
    states: silence === undefined ? (answers ?? null) : null,
    since: since ? {asOf: since.asOf, names: since.names} : null,
    legitimate,
    limit: options.all ? Number.POSITIVE_INFINITY : options.limit,
    missing: missingOf({
      isLive,
      silence,
      searchNear,
      since,
      isNew: options.new,
      notAsked: lookAlikes.length - asked.length,
    }),
    today: today(),
  })
}

/** Adds the names just judged legitimate to those of the file, and returns all of them. */
async function rememberLegitimate(
  {legitimate = [], reviewed}: ReviewOptions,
  {dataDir}: Context,
): Promise<Map<string, string>> {
  const file = reviewedFile(reviewed, dataDir)
  const added = legitimate.map((written) => {
    const name = normalize(written)
    if (name !== undefined) return {name, date: today()}
    throw new ForestallError(
      'usage',
      `\`--legitimate ${written}\` is not a valid project name`,
      'Give a name as `forestall review` lists it.',
    )
  })
  await addDatedNames(file, added)
  return readDatedNames(file)
}

/** What only the index knows about a look-alike. */
const UNKNOWN = 'the state, age, releases, owners and description of each are unknown'

/** Returns a sentence on why nothing was found out by asking the index, if that is so. */
function silenceOf(answers: ReadonlyMap<string, ProjectState> | undefined): string | undefined {
  const states = [...(answers?.values() ?? [])]
  const [first] = states
  if (first?.state !== 'unknown' || states.some(({state}) => state !== 'unknown')) return undefined
  const what = first.absent ? 'The index has none of them' : 'The index gave no usable answer'
  return `${what}, so ${UNKNOWN}: ${first.why}.`
}

function missingOf(answer: {
  isLive: boolean
  silence: string | undefined
  searchNear: boolean
  since: Since | undefined
  isNew: boolean
  notAsked: number
}): string[] {
  const cases: readonly (readonly [boolean, string])[] = [
    [!answer.isLive, `The index was not asked, so ${UNKNOWN}. To find out, leave out \`--no-live\`.`],
    [answer.silence !== undefined, answer.silence ?? ''],
    [
      answer.isLive && answer.notAsked > 0,
      `The index was not asked about ${answer.notAsked} look-alikes, those that resemble their targets least.`,
    ],
    [
      !answer.searchNear,
      `With more than ${limits.nearTargets} targets, only names that a technique reaches are found, not every near one.`,
    ],
    [
      answer.isNew && answer.since === undefined,
      'There is no earlier snapshot to compare with, so nothing can be shown as new. Run `forestall index update` now, and again in a week.',
    ],
  ]
  return cases.flatMap(([applies, sentence]) => (applies ? [sentence] : []))
}
