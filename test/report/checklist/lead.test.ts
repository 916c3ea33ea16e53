import {expect, it} from 'vitest'
import {checklistOf} from '../../../src/report/checklist/document.ts'
import {leadWords} from '../../../src/report/checklist/lead.ts'
import {entry, plan} from '../../support/sample-plan.ts'

const uploaded = {
  updated: '2026-11-24T09:00:00Z',
  steps: {upload: '2026-11-24T09:00:00Z'},
  answer: {id: 'accepted' as const, text: ''},
}

it.each([
  ['what is open', [entry('a1'), entry('a2')], '2 names to register by hand, 4 a day from Monday 23 November 2026'],
  [
    'not what somebody else has, or PyPI refuses',
    [
      entry('a1'),
      entry('a2', {verdict: 'taken'}),
      entry('a3', {verdict: 'refused', refusal: {reason: 'prohibited', collidesWith: null}}),
    ],
    '1 name to register by hand, 4 a day from Monday 23 November 2026',
  ],
  [
    'what is ours by now',
    [entry('a1', {verdict: 'taken', progress: uploaded})],
    '1 name to register by hand, 4 a day from Monday 23 November 2026',
  ],
  [
    'other routes',
    [entry('a1', {route: 'ask'}), entry('a2', {route: 'organisation'}), entry('a3', {route: 'ask', verdict: 'taken'})],
    '1 name to create in your organisation, 1 name that PyPI is asked to prohibit, and nothing to upload',
  ],
  ['nothing', [entry('a1', {verdict: 'taken'})], 'Nothing to upload'],
])('counts %s', (_, entries, words) => {
  expect(leadWords(checklistOf(plan(entries), 'forestall-plan.json'))).toBe(words)
})
