import {expect, it} from 'vitest'
import {STANDING_KINDS, type StandingTarget, standingKind} from '../../src/findings/standing.ts'

const rows: readonly (readonly [StandingTarget['name'], StandingTarget['standing'], string, string])[] = [
  ['requests', 'registered', 'mine', 'mine'],
  ['requests', 'registered', '', 'others'],
  ['acme-billing', 'unregistered', 'internal', 'internal'],
  ['acme-billing', 'unregistered', 'mine internal', 'internal'],
  ['acme-billing', 'registered', 'internal', 'internal'],
  ['acme-billing', 'unregistered', 'mine', 'unpublished'],
  ['acme-billing', 'unregistered', '', 'unclaimed'],
  ['stdlib:json', 'unregistered', '', 'module'],
  ['stdlib:typing', 'registered', '', 'module'],
  ['slip:git', 'unregistered', '', 'slip'],
]

it.each(rows)('%s, %s, declared "%s", is of the kind %s', (name, standing, declared, kind) => {
  const target = {name, standing, mine: declared.includes('mine'), internal: declared.includes('internal')}
  expect(standingKind(target)).toBe(kind)
})

it('has no kind that nothing is of', () => {
  expect(new Set(rows.map(([, , , kind]) => kind))).toEqual(new Set(STANDING_KINDS))
})
