import {
  activeDays,
  ageInDays,
  copiedDescription,
  daysAfterTarget,
  type Evidence,
  releasedOf,
  sharedAddress,
  sharedOwners,
} from './evidence.ts'
import {closeness} from './look-alikes.ts'

export type Leaning = 'suspicious' | 'innocent' | 'unclear'

/** One piece of evidence about a look-alike. `text` may hold text from outside. */
export interface Reason {
  readonly id: string
  /** How much it speaks for a squat, or, below zero, against one. */
  readonly weight: number
  readonly text: string
}

interface ReasonRule {
  readonly id: string
  readonly weight: number | ((evidence: Evidence) => number)
  readonly applies: (evidence: Evidence) => boolean
  readonly says: (evidence: Evidence) => string
}

const COPIED = 0.5
const YOUNG_DAYS = 90
const FEW_RELEASES = 2
const ESTABLISHED_RELEASES = 10
const ESTABLISHED_DAYS = 365
/** Sums from which on a look-alike is called suspicious, and down from which it is called innocent. */
const SUSPICIOUS = 5
const INNOCENT = -1
/** What cannot be faked, ownership, outweighs everything that can. */
const DECISIVE = -20

const percent = (share: number): string => `${Math.round(share * 100)} %`
const day = (time: string): string => time.slice(0, 10)

/** Words by which projects say that they are there to keep a name from being abused. */
const CLAIMS_DEFENCE = /placeholder|defensive|typo-?squat|name reservation|reserved name|parked using/i

/**
 * What speaks for and against a squat, each weighed on its own, so that a reader can follow the order of the list. None
 * of it is proof: a fork copies a description too, and anybody can copy a marker.
 */
const RULES: readonly ReasonRule[] = [
  {
    id: 'resemblance',
    weight: ({lookAlike}) => closeness(lookAlike),
    applies: () => true,
    says: ({lookAlike}) => resemblanceWords(lookAlike),
  },
  {
    id: 'yours',
    weight: DECISIVE,
    applies: (evidence) => releasedOf(evidence)?.ours === true,
    says: () => 'owned by you',
  },
  {
    id: 'shared-owner',
    weight: DECISIVE,
    applies: (evidence) => sharedOwners(evidence).length > 0,
    says: (evidence) => `owned by ${sharedOwners(evidence).join(', ')}, as ${evidence.lookAlike.target} is`,
  },
  {
    id: 'registered-anew',
    weight: 4,
    applies: isRegisteredAnew,
    says: ({reviewed}) =>
      `reviewed as legitimate on ${reviewed}, but its first upload is later: somebody registered it anew`,
  },
  {
    id: 'quarantined',
    weight: 4,
    applies: ({project}) => project?.state === 'quarantined',
    says: () => 'PyPI’s admins have quarantined it',
  },
  {
    id: 'description-copied',
    weight: 4,
    applies: (evidence) => copiedDescription(evidence) >= COPIED,
    says: (evidence) =>
      `${percent(copiedDescription(evidence))} of its description stands in that of ${evidence.lookAlike.target}`,
  },
  {
    id: 'address-borrowed',
    weight: 2,
    applies: (evidence) => sharedOwners(evidence).length === 0 && sharedAddress(evidence) !== undefined,
    says: (evidence) => `names ${sharedAddress(evidence)} as its own, which is ${evidence.lookAlike.target}’s`,
  },
  {
    id: 'young',
    weight: 2,
    applies: (evidence) => (ageInDays(evidence) ?? Number.POSITIVE_INFINITY) <= YOUNG_DAYS,
    says: (evidence) =>
      `first upload ${day(releasedOf(evidence)!.firstUpload!)}, ${ageWords(ageInDays(evidence)!)} ago`,
  },
  {
    id: 'new',
    weight: 1,
    applies: ({newSince}) => newSince !== null,
    says: ({newSince}) => `appeared since ${day(newSince!)}`,
  },
  {
    id: 'younger',
    weight: 1,
    applies: (evidence) => (daysAfterTarget(evidence) ?? 0) > 0,
    says: (evidence) =>
      `first upload ${ageWords(daysAfterTarget(evidence)!)} after that of ${evidence.lookAlike.target}`,
  },
  {
    id: 'older',
    weight: -6,
    applies: (evidence) => (daysAfterTarget(evidence) ?? 0) < 0,
    says: (evidence) =>
      `first upload ${ageWords(-daysAfterTarget(evidence)!)} before that of ${evidence.lookAlike.target}`,
  },
  {
    id: 'few-releases',
    weight: 1,
    applies: (evidence) => (releasedOf(evidence)?.releases ?? Number.POSITIVE_INFINITY) <= FEW_RELEASES,
    says: (evidence) => (releasedOf(evidence)!.releases === 1 ? 'a single release' : 'two releases'),
  },
  {
    id: 'established',
    weight: -4,
    applies: (evidence) =>
      (releasedOf(evidence)?.releases ?? 0) >= ESTABLISHED_RELEASES && activeDays(evidence) >= ESTABLISHED_DAYS,
    says: (evidence) => `${releasedOf(evidence)!.releases} releases over ${ageWords(activeDays(evidence))}`,
  },
  {
    id: 'downloaded',
    weight: -4,
    applies: ({rank}) => rank !== null,
    says: ({rank, downloads}) =>
      `among the most downloaded: rank ${rank}${downloads === null ? '' : `, ${downloads.toLocaleString('en')} downloads a month`}`,
  },
  {
    id: 'empty',
    weight: 1,
    applies: ({project}) => project?.state === 'empty',
    says: () => 'registered, without a release',
  },
  {
    id: 'placeholder',
    weight: -6,
    applies: (evidence) => (releasedOf(evidence)?.placeholderFor ?? null) !== null,
    says: (evidence) =>
      `bears the marker of a placeholder, for ${releasedOf(evidence)!.placeholderFor!.join(', ') || 'nothing it names'}`,
  },
  {
    id: 'claims-defence',
    weight: -1,
    applies: (evidence) => {
      const released = releasedOf(evidence)
      return released?.placeholderFor === null && CLAIMS_DEFENCE.test(released.details?.summary ?? '')
    },
    says: (evidence) => `says of itself: ${releasedOf(evidence)!.details!.summary}`,
  },
  {
    id: 'archived',
    weight: -1,
    applies: ({project}) => project?.state === 'archived',
    says: () => 'archived: nobody can upload to it until its owner reopens it',
  },
  {
    id: 'yanked',
    weight: -1,
    applies: (evidence) => releasedOf(evidence)?.yanked === true,
    says: () => 'every release is yanked: installers pass it by',
  },
  {
    id: 'gone',
    weight: 0,
    applies: ({project}) => project?.state === 'free',
    says: () => 'no longer there: removed or deleted since; unless PyPI prohibits the name, anybody can register it',
  },
  {
    id: 'not-known',
    weight: 0,
    applies: ({project}) => project?.state === 'unknown',
    says: ({project}) => `could not be asked about: ${project?.state === 'unknown' ? project.why : ''}`,
  },
  {
    id: 'partly-known',
    weight: 0,
    applies: (evidence) => (releasedOf(evidence)?.missing ?? null) !== null,
    says: (evidence) => `owner and description could not be had: ${releasedOf(evidence)!.missing}`,
  },
]

/** Returns the evidence about a look-alike: what resembles first, then what weighs most either way. */
export function reasonsFor(evidence: Evidence): Reason[] {
  const [resemblance, ...others] = RULES.filter(({applies}) => applies(evidence)).map(({id, weight, says}) => ({
    id,
    weight: typeof weight === 'number' ? weight : weight(evidence),
    text: says(evidence),
  }))
  return [resemblance!, ...others.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))]
}

/** Returns the sum of the evidence. */
export function suspicionOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, {weight}) => sum + weight, 0)
}

/** Says in one word where the evidence leans. Resemblance alone tells nothing: then it is unclear. */
export function leaningOf(reasons: readonly Reason[]): Leaning {
  const sum = suspicionOf(reasons)
  const isWeighed = reasons.some(({id, weight}) => id !== 'resemblance' && weight !== 0)
  if (!isWeighed) return 'unclear'
  return sum >= SUSPICIOUS ? 'suspicious' : sum <= INNOCENT ? 'innocent' : 'unclear'
}

/** Tells whether a project that was reviewed was deleted and registered anew since: its review is void. */
export function isRegisteredAnew({project, reviewed}: Pick<Evidence, 'project' | 'reviewed'>): boolean {
  const first = releasedOf({project})?.firstUpload
  return reviewed !== null && first != null && day(first) > reviewed
}

function resemblanceWords({target, seed, edits, squats}: Evidence['lookAlike']): string {
  const [way] = squats.filter((squat) => squat.target === target)
  const of = seed === target ? target : `${seed} (${target})`
  if (way === undefined) return `${edits === 1 ? '1 edit' : `${edits} edits`} from ${of}`
  return way.seed === target ? `${way.detail} of ${target}` : `${way.detail} of ${way.seed} (${target})`
}

function ageWords(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`
  return days < 730 ? `${Math.round(days / 30.4)} months` : `${Math.round(days / 365.25)} years`
}
