import {targetTitle} from '../findings/target-words.ts'
import {count} from '../plural.ts'
import {parseLabel} from '../targets/label.ts'
import {
  activeDays,
  ageInDays,
  copiedDescription,
  daysAfterTarget,
  type Evidence,
  isReregistered,
  releasedOf,
  sharedAddress,
  sharedOwners,
} from './evidence.ts'
import {closeness} from './look-alikes.ts'

/** One kind of evidence. */
export interface ReasonRule {
  readonly id: string
  readonly weight: number | ((evidence: Evidence) => number)
  /** What the evidence says, or undefined if the rule does not apply. */
  readonly says: (evidence: Evidence) => string | undefined
}

const COPIED = 0.5
const YOUNG_DAYS = 90
const FEW_RELEASES = 2
const ESTABLISHED_RELEASES = 10
const ESTABLISHED_DAYS = 365
/** Ownership cannot be faked, so it outweighs everything that can. */
const DECISIVE = -20

const day = (time: string): string => time.slice(0, 10)

/** Words with which projects say that they exist to protect a name. */
const CLAIMS_DEFENCE = /placeholder|defensive|typo-?squat|name reservation|reserved name|parked using/i

/**
 * Evidence for and against a squat, each piece with its own weight, so that a reader can follow the order of the list.
 * None of it is proof: a fork copies a description too, and anybody can copy a marker.
 */
export const REASON_RULES: readonly ReasonRule[] = [
  {
    id: 'resemblance',
    weight: ({lookAlike}) => closeness(lookAlike),
    says: ({lookAlike}) => resemblanceWords(lookAlike),
  },
  {
    id: 'yours',
    weight: DECISIVE,
    says: (evidence) => (releasedOf(evidence)?.ours ? 'owned by you' : undefined),
  },
  {
    id: 'shared-owner',
    weight: DECISIVE,
    says(evidence) {
      const owners = sharedOwners(evidence)
      return owners.length > 0 ? `owned by ${owners.join(', ')}, as ${evidence.lookAlike.target} is` : undefined
    },
  },
  {
    id: 'registered-again',
    weight: 4,
    says: (evidence) =>
      isReregistered(evidence)
        ? `reviewed as legitimate on ${evidence.reviewed}, but its first upload is later: somebody has registered it again`
        : undefined,
  },
  {
    id: 'quarantined',
    weight: 4,
    says: ({project}) => (project?.state === 'quarantined' ? 'PyPI’s admins have quarantined it' : undefined),
  },
  {
    id: 'description-copied',
    weight: 4,
    says(evidence) {
      const share = copiedDescription(evidence)
      return share < COPIED
        ? undefined
        : `${Math.round(share * 100)} % of its description also appears in that of ${evidence.lookAlike.target}`
    },
  },
  {
    id: 'address-borrowed',
    weight: 2,
    says(evidence) {
      const address = sharedOwners(evidence).length === 0 ? sharedAddress(evidence) : undefined
      return address && `gives ${address} as its own address, but it is ${evidence.lookAlike.target}’s`
    },
  },
  {
    id: 'young',
    weight: 2,
    says(evidence) {
      const age = ageInDays(evidence)
      return age !== undefined && age <= YOUNG_DAYS
        ? `first upload ${day(releasedOf(evidence)!.firstUpload!)}, ${ageWords(age)} ago`
        : undefined
    },
  },
  {id: 'new', weight: 1, says: ({newSince}) => (newSince === null ? undefined : `appeared since ${day(newSince)}`)},
  {
    id: 'younger',
    weight: 1,
    says(evidence) {
      const days = daysAfterTarget(evidence) ?? 0
      return days > 0 ? `first upload ${ageWords(days)} after that of ${evidence.lookAlike.target}` : undefined
    },
  },
  {
    id: 'older',
    weight: -6,
    says(evidence) {
      const days = daysAfterTarget(evidence) ?? 0
      return days < 0 ? `first upload ${ageWords(-days)} before that of ${evidence.lookAlike.target}` : undefined
    },
  },
  {
    id: 'few-releases',
    weight: 1,
    says(evidence) {
      const releases = releasedOf(evidence)?.releases ?? Number.POSITIVE_INFINITY
      return releases <= FEW_RELEASES ? `only ${count(releases, 'release')}` : undefined
    },
  },
  {
    id: 'established',
    weight: -4,
    says(evidence) {
      const [releases, days] = [releasedOf(evidence)?.releases ?? 0, activeDays(evidence)]
      return releases >= ESTABLISHED_RELEASES && days >= ESTABLISHED_DAYS
        ? `${releases} releases over ${ageWords(days)}`
        : undefined
    },
  },
  {
    id: 'downloaded',
    weight: -4,
    says({rank, downloads}) {
      const counted = downloads === null ? '' : `, ${downloads.toLocaleString('en')} downloads a month`
      return rank === null ? undefined : `among the most downloaded: rank ${rank}${counted}`
    },
  },
  {
    id: 'empty',
    weight: 1,
    says: ({project}) => (project?.state === 'empty' ? 'registered, without a release' : undefined),
  },
  {
    id: 'placeholder',
    weight: -6,
    says(evidence) {
      const targets = releasedOf(evidence)?.placeholderFor
      return targets
        ? `carries the marker of a placeholder for ${targets.join(', ') || 'an unnamed target'}`
        : undefined
    },
  },
  {
    id: 'claims-defence',
    weight: -1,
    says(evidence) {
      const {placeholderFor = null, details = null} = releasedOf(evidence) ?? {}
      const claims = placeholderFor === null && CLAIMS_DEFENCE.test(details?.summary ?? '')
      return claims ? `says of itself: ${details!.summary}` : undefined
    },
  },
  {
    id: 'archived',
    weight: -1,
    says: ({project}) =>
      project?.state === 'archived' ? 'archived: nobody can upload to it until its owner unarchives it' : undefined,
  },
  {
    id: 'yanked',
    weight: -1,
    says: (evidence) => (releasedOf(evidence)?.yanked ? 'every release is yanked: installers ignore it' : undefined),
  },
  {
    id: 'gone',
    weight: 0,
    says: ({project}) =>
      project?.state === 'free'
        ? 'no longer there: it has been removed or deleted; unless PyPI prohibits the name, anybody can register it'
        : undefined,
  },
  {
    id: 'not-known',
    weight: 0,
    says: ({project}) => (project?.state === 'unknown' ? `unknown: ${project.why}` : undefined),
  },
  {
    id: 'partly-known',
    weight: 0,
    says(evidence) {
      const missing = releasedOf(evidence)?.missing ?? null
      return missing === null ? undefined : `owner and description are unknown: ${missing}`
    },
  },
]

/** Documents for others say it too: no label of ours stands in it. */
function resemblanceWords({target, seed, edits, squats}: Evidence['lookAlike']): string {
  const [way] = squats.filter((squat) => squat.target === target)
  if (way === undefined) return `${count(edits, 'edit')} from ${seedWords(seed, target)}`
  return `${way.detail} of ${seedWords(way.seed, target)}`
}

function seedWords(seed: string, target: string): string {
  const title = targetTitle(target)
  return seed === parseLabel(target)?.name ? title : `${seed} (${title})`
}

function ageWords(days: number): string {
  if (days < 60) return count(days, 'day')
  return days < 730 ? `${Math.round(days / 30.4)} months` : `${Math.round(days / 365.25)} years`
}
