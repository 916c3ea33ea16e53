import {daysBetween} from '../dates.ts'
import type {ProjectDetails, ProjectState, ReleasedProject} from '../registry/live/project-state.ts'
import {parseUrl} from '../urls.ts'
import {copiedShare} from './copied.ts'
import type {LookAlike} from './look-alikes.ts'

/** What is known about a registered look-alike and the target it resembles most. */
export interface Evidence {
  readonly lookAlike: LookAlike
  /** What the index said about each; null if it was not asked. */
  readonly project: ProjectState | null
  readonly target: ProjectState | null
  /** Rank by downloads, and downloads per month, if known. */
  readonly rank: number | null
  readonly downloads: number | null
  /** Date of the previous snapshot, if the look-alike has appeared since. */
  readonly newSince: string | null
  /** YYYY-MM-DD of its review as legitimate, if there was one. */
  readonly reviewed: string | null
  /** YYYY-MM-DD. */
  readonly today: string
}

/** Returns the look-alike's releases, if it is known to have some. */
export function releasedOf({project}: Pick<Evidence, 'project'>): ReleasedProject | undefined {
  return project?.state === 'active' || project?.state === 'archived' ? project : undefined
}

/** Returns how many days the look-alike's first upload came after the target's; negative if before; undefined if unknown. */
export function daysAfterTarget({project, target}: Evidence): number | undefined {
  const [first, targetFirst] = [releasedOf({project})?.firstUpload, releasedOf({project: target})?.firstUpload]
  return first && targetFirst ? daysBetween(targetFirst, first) : undefined
}

/** Returns how many days ago the look-alike's first upload was; undefined if unknown. */
export function ageInDays(evidence: Evidence): number | undefined {
  const first = releasedOf(evidence)?.firstUpload
  return first ? daysBetween(first, evidence.today) : undefined
}

/** Returns the days from its first to its last upload; 0 if unknown. */
export function activeDays(evidence: Evidence): number {
  const {firstUpload = null, lastUpload = null} = releasedOf(evidence) ?? {}
  return firstUpload && lastUpload ? daysBetween(firstUpload, lastUpload) : 0
}

/** Returns the users and organisations that own both projects, as the look-alike's page spells them. */
export function sharedOwners({project, target}: Evidence): string[] {
  const known = new Set(ownersOf({project: target}).map((owner) => owner.toLowerCase()))
  return ownersOf({project}).filter((owner) => known.has(owner.toLowerCase()))
}

/** Returns the share of the look-alike's description that the target's contains too, 0 to 1. */
export function copiedDescription({project, target}: Evidence): number {
  const [details, original] = [detailsOf({project}), detailsOf({project: target})]
  return details && original ? copiedShare(details.description, original.description) : 0
}

/** Returns an address, other than PyPI's own, that both projects give as theirs; undefined if there is none. */
export function sharedAddress({project, target}: Evidence): string | undefined {
  const theirs = new Set(addressesOf({project: target}).map(comparable))
  return addressesOf({project}).find((address) => theirs.has(comparable(address)))
}

/** Tells whether a project was deleted and registered again since it was reviewed, so that the review is void. */
export function isReregistered({project, reviewed}: Pick<Evidence, 'project' | 'reviewed'>): boolean {
  const first = releasedOf({project})?.firstUpload
  return reviewed !== null && first != null && first.slice(0, 10) > reviewed
}

function detailsOf({project}: Pick<Evidence, 'project'>): ProjectDetails | null {
  return releasedOf({project})?.details ?? null
}

function ownersOf({project}: Pick<Evidence, 'project'>): string[] {
  const {owners = null, organization = null} = detailsOf({project}) ?? {}
  return [...(owners ?? []), ...(organization ? [organization] : [])]
}

function addressesOf({project}: Pick<Evidence, 'project'>): string[] {
  const {homePage = '', urls = {}} = detailsOf({project}) ?? {}
  return [homePage, ...Object.values(urls)].filter((address) => {
    const url = parseUrl(address)
    return url !== undefined && !isShared(url)
  })
}

/** Tells whether an address says nothing about a project because many projects give it. */
function isShared({hostname, pathname}: URL): boolean {
  return pathname === '/' && /^(?:www\.)?(?:github\.com|gitlab\.com|pypi\.org|bitbucket\.org)$/.test(hostname)
}

function comparable(address: string): string {
  const {hostname, pathname} = new URL(address)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/(?:\.git)?\/*$/, '')}`.toLowerCase()
}
