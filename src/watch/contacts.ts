import type {ProjectState} from '../registry/live/project-state.ts'
import type {Target} from '../targets/types.ts'

/** Where the maintainers of a target can be reached. The text is the project's own: hostile. */
export interface Contact {
  readonly label: string
  readonly value: string
}

const LABELS = /security|issue|bug|tracker|support|source|repository|home|code/i
/** Contacts shown of one target. */
const MAX_CONTACTS = 6

/**
 * Returns where to write to the maintainers of a target: the addresses the project gives, security first; for a module of
 * the standard library, Python's own security team (devguide.python.org); for a slip, none.
 */
export function contactsOf({kind}: Target, state: ProjectState | undefined): Contact[] {
  if (kind === 'stdlib') return [{label: 'Python Security Response Team', value: 'security@python.org'}]
  const details = state && 'details' in state ? state.details : null
  if (kind === 'slip' || !details) return []
  const urls = Object.entries(details.urls).filter(([label]) => LABELS.test(label))
  const isSecurity = ([label]: readonly [string, string]): number => Number(!/security/i.test(label))
  const contacts = [
    ...urls.sort((a, b) => isSecurity(a) - isSecurity(b)),
    ['Maintainer', details.maintainerEmail],
    ['Author', details.authorEmail],
    ['Home page', details.homePage],
  ] as const
  return contacts
    .filter(([, value]) => value !== '')
    .slice(0, MAX_CONTACTS)
    .map(([label, value]) => ({label, value}))
}
