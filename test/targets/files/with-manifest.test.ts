import {expect, it} from 'vitest'
import {withManifests} from '../../../src/targets/files/with-manifest.ts'
import {named} from '../../support/world.ts'

type Facts = Record<string, 'direct' | 'transitive' | undefined>

const listOf = (facts: Facts) =>
  Object.entries(facts).map(([name, dependency]) => ({kind: 'project' as const, name: named(name), dependency}))

it.each<[string, Facts[], Facts]>([
  ['nothing, alone', [{httpx: 'direct', idna: undefined}], {httpx: 'direct', idna: undefined}],
  [
    'what the file that it was made from does not name',
    [
      {httpx: 'direct', requests: undefined, idna: undefined},
      {requests: undefined, httpx: undefined},
    ],
    {httpx: 'direct', requests: undefined, idna: 'transitive'},
  ],
  [
    'nothing beside a file of something else',
    [{httpx: 'direct', idna: undefined}, {flask: undefined}],
    {httpx: 'direct', idna: undefined},
  ],
  ['nothing where it knows of nobody who asked', [{idna: undefined}, {httpx: undefined}], {idna: undefined}],
  [
    'nothing beside another lock',
    [
      {httpx: 'direct', idna: undefined},
      {httpx: 'direct', certifi: 'transitive'},
    ],
    {httpx: 'direct', idna: undefined},
  ],
])('a lock says of %s that others brought it in', (_, files, lock) => {
  expect(withManifests(files.map(listOf))[0]).toEqual(listOf(lock))
})
