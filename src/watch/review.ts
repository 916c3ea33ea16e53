import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {IndexIdentity} from '../findings/index-identity.ts'
import type {TargetStanding} from '../findings/standing.ts'
import type {Squat} from '../findings/types.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {ProjectState} from '../registry/live/project-state.ts'
import {labelOf} from '../targets/label.ts'
import {type Contact, contactsOf} from './contacts.ts'
import {isReregistered} from './evidence.ts'
import {factsOf, type ProjectFacts} from './facts.ts'
import type {LookAlike} from './look-alikes.ts'
import {type Leaning, leaningOf, type Reason, reasonsFor, suspicionOf} from './reasons.ts'

/** A registered look-alike with the evidence about it, as in `review --json`. */
export interface ReviewedName {
  readonly name: NormalizedName
  /** Label of the target that it resembles most, to which the evidence refers. */
  readonly target: string
  readonly edits: number
  readonly squats: readonly Squat[]
  readonly leaning: Leaning
  /** Sum of the weights of the reasons; the list is ordered by it. */
  readonly suspicion: number
  readonly reasons: readonly Reason[]
  readonly rank: number | null
  readonly downloads: number | null
  /** Null unless the index was asked. */
  readonly project: ProjectFacts | null
}

/** A target and how to reach its maintainers. */
export interface ReviewedTarget extends TargetStanding {
  readonly name: string
  readonly rank: number | null
  /** How many look-alikes it has, before any limit. */
  readonly lookAlikes: number
  readonly project: ProjectFacts | null
  readonly contacts: readonly Contact[]
}

/** `forestall review --json`. */
export interface Review {
  readonly schema: 'forestall/review/v1'
  readonly index: IndexIdentity
  /** YYYY-MM-DD. */
  readonly date: string
  /** Whether the index was asked. */
  readonly live: boolean
  /** With `--new`: the previous snapshot; null without `--new`, or if there is none. */
  readonly since: {readonly asOf: string; readonly names: number} | null
  readonly targets: readonly ReviewedTarget[]
  /** How many look-alikes were found, before any limit. */
  readonly found: number
  /** Left out because they were reviewed as legitimate. */
  readonly legitimate: readonly NormalizedName[]
  /** What this answer lacks, one sentence each. */
  readonly missing: readonly string[]
  /** Most suspicious first. */
  readonly names: readonly ReviewedName[]
}

export interface ReviewSources {
  /** What is known of a target, by its label. */
  readonly standingOf: (label: string) => TargetStanding
  readonly index: IndexIdentity
  readonly popularity: {rank(name: string): number | null; downloads(name: string): number | null}
  /** What the index said about look-alikes and targets; null if it was not asked. */
  readonly states: ReadonlyMap<string, ProjectState> | null
  readonly since: Review['since']
  /** Reviewed as legitimate, with the date. */
  readonly legitimate: ReadonlyMap<string, string>
  /** How many names to keep. */
  readonly limit: number
  readonly missing: readonly string[]
  /** YYYY-MM-DD. */
  readonly today: string
}

/** Weighs the evidence about each look-alike; returns the most suspicious first, and the closest first among equals. */
export function reviewOf(
  lookAlikes: readonly LookAlike[],
  portfolio: readonly PortfolioTarget[],
  sources: ReviewSources,
): Review {
  const {index, states, since, legitimate, limit, missing, today} = sources
  const isLegitimate = ({name}: LookAlike): boolean => {
    const reviewed = legitimate.get(name) ?? null
    return reviewed !== null && !isReregistered({project: states?.get(name) ?? null, reviewed})
  }
  const shown = lookAlikes.filter((lookAlike) => !isLegitimate(lookAlike))
  const counts = new Map<string, number>()
  for (const {target} of shown) counts.set(target, (counts.get(target) ?? 0) + 1)
  const targetState = new Map<string, ProjectState | undefined>(
    portfolio.map(({target}) => [labelOf(target), target.kind === 'project' ? states?.get(target.name) : undefined]),
  )
  return {
    schema: 'forestall/review/v1',
    index,
    date: today,
    live: states !== null,
    since,
    targets: portfolio.map(({target, rank}) => {
      const state = targetState.get(labelOf(target))
      return {
        name: labelOf(target),
        ...sources.standingOf(labelOf(target)),
        rank,
        lookAlikes: counts.get(labelOf(target)) ?? 0,
        project: state ? factsOf(state) : null,
        contacts: contactsOf(target, state),
      }
    }),
    found: shown.length,
    legitimate: lookAlikes.filter(isLegitimate).map(({name}) => name),
    missing,
    names: shown
      .map((lookAlike) => reviewed(lookAlike, targetState.get(lookAlike.target) ?? null, sources))
      .sort((a, b) => b.suspicion - a.suspicion)
      .slice(0, limit),
  }
}

function reviewed(lookAlike: LookAlike, target: ProjectState | null, sources: ReviewSources): ReviewedName {
  const {name, edits, squats} = lookAlike
  const project = sources.states?.get(name) ?? null
  const rank = sources.popularity.rank(name)
  const downloads = sources.popularity.downloads(name)
  const reasons = reasonsFor({
    lookAlike,
    project,
    target,
    rank,
    downloads,
    newSince: sources.since?.asOf ?? null,
    reviewed: sources.legitimate.get(name) ?? null,
    today: sources.today,
  })
  return {
    name,
    target: lookAlike.target,
    edits,
    squats,
    leaning: leaningOf(reasons),
    suspicion: suspicionOf(reasons),
    reasons,
    rank,
    downloads,
    project: project ? factsOf(project) : null,
  }
}
