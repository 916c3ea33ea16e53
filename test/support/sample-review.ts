import type {ProjectFacts} from '../../src/watch/facts.ts'
import type {Review, ReviewedName} from '../../src/watch/review.ts'
import {named} from './world.ts'

export const facts = (changes: Partial<ProjectFacts> = {}): ProjectFacts => ({
  state: 'active',
  releases: 1,
  firstUpload: '2026-11-20T08:00:00.000Z',
  lastUpload: '2026-11-20T08:00:00.000Z',
  yanked: false,
  version: '1.0',
  summary: 'Python HTTP for Humans.',
  owners: ['mallory'],
  organization: null,
  placeholderFor: null,
  ours: null,
  holdsArchive: null,
  absent: null,
  missing: null,
  ...changes,
})

export const reviewedName = (name: string, changes: Partial<ReviewedName> = {}): ReviewedName => ({
  name: named(name),
  target: 'requests',
  edits: 1,
  squats: [],
  leaning: 'suspicious',
  suspicion: 9,
  reasons: [
    {id: 'resemblance', weight: 2, text: 'swaps "u" and "e" at 4 of requests'},
    {id: 'description-copied', weight: 4, text: '92 % of its description also appears in that of requests'},
    {id: 'young', weight: 2, text: 'first upload 2026-11-20, 2 days ago'},
  ],
  rank: null,
  downloads: null,
  project: facts(),
  ...changes,
})

/** Three new look-alikes of requests, one likely innocent, as a weekly run would find them. */
export function sampleReview(changes: Partial<Review> = {}): Review {
  return {
    schema: 'forestall/review/v1',
    index: {source: 'cached', asOf: '2026-11-22T05:17:00Z', names: 890000, serial: 31000000, sha256: 'ab'.repeat(32)},
    date: '2026-11-22',
    live: true,
    since: {asOf: '2026-11-15T05:17:00Z', names: 888000},
    targets: [
      {
        name: 'requests',
        standing: 'registered',
        mine: false,
        internal: false,
        rank: 6,
        lookAlikes: 3,
        project: facts({owners: ['kenneth', 'nate']}),
        contacts: [
          {label: 'Security policy', value: 'https://example.org/security'},
          {label: 'Author', value: 'me@example.org'},
        ],
      },
    ],
    found: 3,
    legitimate: [named('requests-mock')],
    missing: [],
    names: [
      reviewedName('reqeusts'),
      reviewedName('requestz', {
        leaning: 'unclear',
        suspicion: 4,
        reasons: [
          {id: 'resemblance', weight: 2, text: 'writes "z" for "s" at 8 of requests'},
          {id: 'empty', weight: 1, text: 'registered, without a release'},
        ],
        project: facts({state: 'empty', releases: 0, firstUpload: null, lastUpload: null, summary: null, owners: null}),
      }),
      reviewedName('rrequests', {
        leaning: 'innocent',
        suspicion: -17,
        reasons: [
          {id: 'resemblance', weight: 2, text: 'doubles "r" at 1 of requests'},
          {id: 'shared-owner', weight: -20, text: 'owned by nate, as requests is'},
        ],
        project: facts({owners: ['nate']}),
      }),
    ],
    ...changes,
  }
}
