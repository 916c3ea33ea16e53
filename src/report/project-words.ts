import {count} from '../plural.ts'
import type {ProjectFacts} from '../watch/facts.ts'
import {listWords} from './words.ts'

/** Returns the day of an ISO date-time. */
export const day = (time: string): string => time.slice(0, 10)

const STATES: Readonly<Record<ProjectFacts['state'], (facts: ProjectFacts) => string>> = {
  free: () => 'no project: never registered, deleted, or prohibited; nobody outside PyPI can tell which',
  empty: () => 'registered, without a release',
  active: (facts) => `registered, with ${releaseWords(facts)}`,
  archived: (facts) => `archived: its owner has closed it to uploads; ${releaseWords(facts)}`,
  quarantined: () => 'quarantined: hidden by PyPI’s admins while they review it',
  unknown: ({missing}) => `unknown: ${missing?.replace(/\.$/, '')}`,
}

/** Says in half a sentence what the index knows about a project. It contains text from outside: escape it. */
export function projectWords(facts: ProjectFacts): string {
  return `${STATES[facts.state](facts)}${ownerWords(facts)}`
}

/** Says what was released and by whom, `1 release of 2026-11-20; owned by alice`; undefined if nothing is known of it. */
export function outputWords(facts: ProjectFacts): string | undefined {
  return facts.state === 'active' || facts.state === 'archived' ? releaseWords(facts) + ownerWords(facts) : undefined
}

function ownerWords({owners, organization}: ProjectFacts): string {
  const names = [...(organization === null ? [] : [`the organisation ${organization}`]), ...(owners ?? [])]
  return names.length === 0 ? '' : `; owned by ${listWords(names)}`
}

function releaseWords({releases, firstUpload, lastUpload, yanked}: ProjectFacts): string {
  const when =
    firstUpload === null || lastUpload === null
      ? ''
      : day(firstUpload) === day(lastUpload)
        ? ` of ${day(firstUpload)}`
        : ` from ${day(firstUpload)} to ${day(lastUpload)}`
  return `${count(releases ?? 0, 'release')}${when}${yanked ? ', all yanked' : ''}`
}
