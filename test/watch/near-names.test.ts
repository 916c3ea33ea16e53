import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/names/edit-distance.ts'
import {nearNames} from '../../src/watch/near-names.ts'
import {indexOf, named} from '../support/world.ts'

const near = (seed: string, ...names: string[]) =>
  nearNames([named(seed)], indexOf([...names, seed]))
    .get(named(seed))!
    .map(({name, edits}) => `${name} ${edits}`)

describe('the search for near names', () => {
  it.each([
    [
      'of a long name, within two edits',
      'requests',
      ['rqests', 'reqeusts', 'equest', 'quests', 'flask'],
      ['equest 2', 'quests 2', 'reqeusts 1', 'rqests 2'],
    ],
    [
      'of a long name, two swaps or a swap and an edit',
      'requests',
      ['erqueqts', 'erquetss', 'erqeusts', 'erqeutss'],
      ['erqeusts 2', 'erqueqts 2', 'erquetss 2'],
    ],
    ['of a short name, within one', 'numpy', ['nupy', 'nmupy', 'npy'], ['nmupy 1', 'nupy 1']],
    ['of a tiny name, none', 'six', ['sx', 'si', 'sixx'], []],
    ['never the name itself', 'requests', [], []],
  ])('finds, %s', (_, seed, names, found) => expect(near(seed, ...names)).toEqual(found))

  it('misses nothing that a plain search finds', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'b', 'k', 'z', '0', '7'), minLength: 4, maxLength: 9})
    fc.assert(
      fc.property(fc.uniqueArray(word, {minLength: 1, maxLength: 60}), (words) => {
        const [seed, ...others] = words as [string, ...string[]]
        const allowed = seed.length < 7 ? 1 : 2
        const plain = others.filter((name) => editDistance(name, seed) <= allowed)
        expect(near(seed, ...others).map((found) => found.split(' ')[0])).toEqual(plain.sort())
      }),
    )
  })

  it('searches for several at once as for each alone', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 9})
    fc.assert(
      fc.property(fc.uniqueArray(word, {minLength: 2, maxLength: 40}), (words) => {
        const index = indexOf(words)
        const [a, b] = [named(words[0]!), named(words[1]!)]
        const both = nearNames([a, b], index)
        expect(both.get(a)).toEqual(nearNames([a], index).get(a))
        expect(both.get(b)).toEqual(nearNames([b], index).get(b))
      }),
    )
  })
})
