import {expect, it} from 'vitest'
import {agentOf, pluralOf, sameStart, stemOf} from '../../src/techniques/english.ts'

it.each([
  ['request', 'requests'],
  ['box', 'boxes'],
  ['index', 'indexes'],
  ['class', 'classes'],
  ['torch', 'torches'],
  ['query', 'queries'],
  ['key', 'keys'],
])('the plural of %s is %s', (noun, plural) => {
  expect(pluralOf(noun)).toBe(plural)
})

it.each([
  ['test', 'test', 'tester'],
  ['compile', 'compil', 'compiler'],
  ['copy', 'copi', 'copier'],
  ['deploy', 'deploy', 'deployer'],
])('%s loses what stands before an e (%s), and makes %s', (verb, stem, agent) => {
  expect([stemOf(verb), agentOf(verb)]).toEqual([stem, agent])
})

it.each([
  ['', '', 0],
  ['compile', 'compiler', 7],
  ['query', 'queries', 4],
  ['abc', 'xyz', 0],
])('%j and %j begin alike in %i characters', (a, b, same) => {
  expect(sameStart(a, b)).toBe(same)
})
