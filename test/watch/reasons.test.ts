import {describe, expect, it} from 'vitest'
import type {ProjectDetails, ReleasedProject} from '../../src/registry/live/project-state.ts'
import type {Evidence} from '../../src/watch/evidence.ts'
import {leaningOf, reasonsFor} from '../../src/watch/reasons.ts'
import {named} from '../support/world.ts'

const DETAILS: ProjectDetails = {
  displayName: 'x',
  version: '1.0',
  summary: '',
  author: '',
  authorEmail: '',
  maintainer: '',
  maintainerEmail: '',
  homePage: '',
  keywords: '',
  classifiers: [],
  urls: {},
  description: '',
  yankedReason: null,
  owners: ['mallory'],
  organization: null,
}

const released = (changes: Partial<ReleasedProject> = {}, details: Partial<ProjectDetails> = {}): ReleasedProject => ({
  state: 'active',
  name: named('reqeusts'),
  serial: 1,
  releases: 5,
  files: 5,
  firstUpload: '2020-01-01T00:00:00Z',
  lastUpload: '2020-02-01T00:00:00Z',
  yanked: false,
  digests: [],
  details: {...DETAILS, ...details},
  missing: null,
  placeholderFor: null,
  ours: null,
  ...changes,
})

const target = released({name: named('requests'), firstUpload: '2020-01-01T00:00:00Z'}, {owners: ['kenneth']})

const evidence = (changes: Partial<Evidence>): Evidence => ({
  lookAlike: {name: named('reqeusts'), target: 'requests', seed: 'requests', edits: 1, squats: []},
  project: null,
  target,
  rank: null,
  downloads: null,
  newSince: null,
  reviewed: null,
  today: '2026-11-22',
  ...changes,
})

describe('the evidence about a look-alike', () => {
  it.each<[string, Partial<Evidence>, string[]]>([
    ['nothing but its name', {}, []],
    ['an ordinary project of the same day', {project: released()}, []],
    ['one of us', {project: released({ours: true})}, ['yours']],
    ['an owner of the target, in other case', {project: released({}, {owners: ['KENNETH']})}, ['shared-owner']],
    ['an organisation alone', {project: released({}, {owners: null, organization: 'psf'})}, []],
    ['no owner told', {project: released({}, {owners: null})}, []],
    ['an older one', {project: released({firstUpload: '2019-01-01T00:00:00Z'})}, ['older']],
    ['a younger one', {project: released({firstUpload: '2021-01-01T00:00:00Z'})}, ['younger']],
    ['a new one', {project: released({firstUpload: '2026-11-20T00:00:00Z'})}, ['young', 'younger']],
    ['a single release', {project: released({releases: 1})}, ['few-releases']],
    ['many releases in a month', {project: released({releases: 30})}, []],
    ['many over years', {project: released({releases: 30, lastUpload: '2024-01-01T00:00:00Z'})}, ['established']],
    ['a rank and downloads', {rank: 12, downloads: 1234567}, ['downloaded']],
    ['all yanked', {project: released({yanked: true})}, ['yanked']],
    ['no upload times told', {project: released({firstUpload: null, lastUpload: null})}, []],
    ['details that are unknown', {project: released({details: null, missing: 'it answers 500'})}, ['partly-known']],
    ['a page of its own', {project: released({}, {homePage: 'https://github.com/x/y'})}, []],
    ['quarantine', {project: {state: 'quarantined', name: named('a'), serial: 1}}, ['quarantined']],
    ['a name only', {project: {state: 'empty', name: named('a'), serial: 1}}, ['empty']],
    ['its removal', {project: {state: 'free', name: named('a')}}, ['gone']],
    ['a failure', {project: {state: 'unknown', name: named('a'), absent: false, why: 'no answer'}}, ['not-known']],
    ['a review before it began', {project: released(), reviewed: '2019-01-01'}, ['registered-again']],
    ['a review since', {project: released(), reviewed: '2021-01-01'}, []],
  ])('of %s', (_, changes, ids) => {
    const [first, ...others] = reasonsFor(evidence(changes))
    expect(first!.id).toBe('resemblance')
    expect(others.map(({id}) => id)).toEqual(ids)
    expect([first!, ...others].every(({text}) => text !== '' && !text.includes('undefined'))).toBe(true)
  })

  it.each([
    ['https://github.com/psf/requests', 'https://www.github.com/psf/requests.git/', true],
    ['https://github.com/psf/requests', 'https://github.com/psf/requests-mock', false],
    ['https://github.com/', 'https://github.com/', false],
    ['no address', 'no address', false],
  ])('of an address: %s beside %s', (theirs, its, same) => {
    const project = released({}, {homePage: its})
    const reasons = reasonsFor(evidence({project, target: released({}, {urls: {Source: theirs}, owners: ['k']})}))
    expect(reasons.some(({id}) => id === 'address-borrowed')).toBe(same)
  })

  it('outweighs everything by ownership, which nobody can fake', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'
    const details = {description: text, owners: ['kenneth'], homePage: 'https://a.example/b'}
    const project = released({firstUpload: '2026-11-20T00:00:00Z', releases: 1}, details)
    const same = released({firstUpload: '2020-01-01T00:00:00Z'}, {...details})
    const reasons = reasonsFor(evidence({project, target: same, newSince: '2026-11-15', reviewed: '2026-01-01'}))
    expect(reasons.map(({id}) => id)).toContain('description-copied')
    expect(leaningOf(reasons)).toBe('innocent')
    expect(leaningOf(reasons.filter(({id}) => id !== 'shared-owner'))).toBe('suspicious')
  })

  it('leans nowhere by resemblance alone', () => expect(leaningOf(reasonsFor(evidence({})))).toBe('unclear'))

  it('counts downloads where they are known', () => {
    expect(reasonsFor(evidence({rank: 12, downloads: 1234567}))[1]!.text).toContain(
      'rank 12, 1,234,567 downloads a month',
    )
  })
})
