import {describe, expect, it} from 'vitest'
import {toPlaceholder} from '../../../src/placeholder/from-plan.ts'
import {STYLES} from '../../../src/placeholder/placeholder.ts'
import {makeRenderer} from '../../../src/placeholder/render.ts'
import type {HttpResponse} from '../../../src/registry/client/http.ts'
import {isOwnedBy, placeholderTargets, readProjectDetails} from '../../../src/registry/live/project-details.ts'
import type {ProjectDetails} from '../../../src/registry/live/project-state.ts'
import {entry, plan} from '../../support/example-plan.ts'

const read = (document: unknown): ProjectDetails =>
  readProjectDetails({
    url: '',
    status: 200,
    headers: {},
    body: Buffer.from(JSON.stringify(document)),
  } satisfies HttpResponse)

describe('placeholderTargets', () => {
  it.each(STYLES)('knows a placeholder of style %s by what its metadata says, once PyPI shows it', async (style) => {
    const squats = [{target: 'requests'}, {target: 'flask'}]
    const identity = {author: 'Ada', email: 'ada@example.com', url: 'https://example.com/'}
    const placeholder = toPlaceholder(entry('requsts', squats), plan([], {placeholder: identity}), style)
    const metadata = (await makeRenderer())(placeholder).get('PKG-INFO')!
    const fields = (field: string): string[] =>
      [...metadata.matchAll(new RegExp(`^${field}: (.*)$`, 'gm'))].map(([, value]) => value!)
    const urls = Object.fromEntries(fields('Project-URL').map((url) => url.split(/, (.*)/).slice(0, 2)))
    const details = read({info: {keywords: fields('Keywords')[0], project_urls: urls}})
    expect(placeholderTargets(details)).toEqual([
      'https://pypi.org/project/requests/',
      'https://pypi.org/project/flask/',
    ])
  })

  it.each([
    ['', {}],
    ['forestall-placeholders', {}],
    ['placeholder,forestall', {'Placeholder for': 'https://pypi.org/project/requests/'}],
  ])('knows none by the keywords %j', (keywords, urls) => {
    expect(placeholderTargets(read({info: {keywords, project_urls: urls}}))).toBeNull()
  })
})

describe('isOwnedBy', () => {
  const owned = (users: unknown[], organization: unknown = null): ProjectDetails =>
    read({info: {}, ownership: {roles: users.map((user) => ({role: 'Owner', user})), organization}})

  it.each([
    [owned(['alice']), ['Alice'], true],
    [owned(['alice']), ['bob'], false],
    [owned([], 'psf'), ['bob', 'PSF'], true],
    [owned(['alice']), [], null],
    [read({info: {}}), ['alice'], null],
  ])('%#', (details, users, expected) => {
    expect(isOwnedBy(details, users)).toBe(expected)
  })
})

describe('readProjectDetails', () => {
  it('takes what is of another type than promised for missing', () => {
    const info = {
      name: 7,
      summary: null,
      classifiers: 'none',
      project_urls: {Home: 1, Docs: 'https://x/'},
      yanked: 'no',
    }
    expect(read({info, ownership: {roles: [null, {user: 3}, {user: 'alice'}], organization: 4}})).toMatchObject({
      displayName: '',
      summary: '',
      classifiers: [],
      urls: {Docs: 'https://x/'},
      yankedReason: null,
      owners: ['alice'],
      organization: null,
    })
  })

  it('keeps no more of a description than a limit', () => {
    expect(read({info: {description: 'x'.repeat(1e6)}}).description).toHaveLength(20_000)
  })

  it.each([null, [], 'text', {}, {info: null}])('refuses %j', (document) => {
    expect(() => read(document)).toThrow(/any project information|not a JSON object/)
  })
})
