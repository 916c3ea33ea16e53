import {limits} from '../../limits.ts'
import type {HttpResponse} from '../client/http.ts'
import {parseObject} from '../client/simple-index.ts'
import type {ProjectDetails} from './project-state.ts'

/** Keyword that every placeholder made with this tool carries in its metadata. */
export const PLACEHOLDER_KEYWORD = 'forestall-placeholder'

/**
 * Reads `/pypi/NAME/json`. Fields that are missing or of another type are returned empty: nobody vouches for them.
 * @throws Error whose message says, as a clause, why it is not such a document.
 */
export function readProjectDetails({body}: HttpResponse): ProjectDetails {
  const {info, ownership} = parseObject(body) as {info?: Fields; ownership?: Fields}
  if (typeof info !== 'object' || info === null) throw new Error('it does not have any project information')
  const text = (field: string): string => (typeof info[field] === 'string' ? (info[field] as string) : '')
  return {
    displayName: text('name'),
    version: text('version'),
    summary: text('summary'),
    author: text('author'),
    authorEmail: text('author_email'),
    maintainer: text('maintainer'),
    maintainerEmail: text('maintainer_email'),
    homePage: text('home_page'),
    keywords: text('keywords'),
    classifiers: texts(info['classifiers']),
    urls: textFields(info['project_urls']),
    description: text('description').slice(0, limits.descriptionLength),
    yankedReason: info['yanked'] === true ? text('yanked_reason') : null,
    owners: ownersOf(ownership),
    organization: typeof ownership?.['organization'] === 'string' ? (ownership['organization'] as string) : null,
  }
}

type Fields = Readonly<Record<string, unknown>>

function ownersOf(ownership: Fields | undefined): string[] | null {
  const roles = ownership?.['roles']
  return Array.isArray(roles) ? texts(roles.map((role: Fields | null) => role?.['user'])) : null
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
}

function textFields(fields: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => typeof value === 'string'))
}

/**
 * Returns what a placeholder claims to protect: the addresses labelled `Placeholder for`, in order; null if the project
 * does not carry the marker. Anybody can copy the marker, so it says what a project is, not whose.
 */
export function placeholderTargets({keywords, urls}: ProjectDetails): string[] | null {
  if (!keywords.split(/[\s,]+/).includes(PLACEHOLDER_KEYWORD)) return null
  return Object.entries(urls)
    .filter(([label]) => /^placeholder for\b/i.test(label))
    .map(([, address]) => address)
}

/** Tells whether one of `users` (PyPI users or organisations) owns the project; null if that cannot be told. */
export function isOwnedBy({owners, organization}: ProjectDetails, users: readonly string[]): boolean | null {
  if (users.length === 0 || (owners === null && organization === null)) return null
  const known = new Set([...(owners ?? []), organization ?? ''].map((user) => user.toLowerCase()))
  return users.some((user) => known.has(user.toLowerCase()))
}
