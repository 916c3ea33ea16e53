import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addedNames, compareNames} from '../../../src/registry/snapshot/compare.ts'

const text = (names: readonly string[]): Buffer => Buffer.from(names.map((name) => `${name}\n`).join(''))

describe('addedNames', () => {
  it.each([
    [[], [], []],
    [[], ['a'], ['a']],
    [['a'], [], []],
    [['a', 'ab'], ['a', 'a-b', 'ab'], ['a-b']],
    [['b'], ['a', 'b', 'c'], ['a', 'c']],
  ])('%j → %j: %j', (before, after, added) => {
    expect([...addedNames(text(before), text(after))]).toEqual(added)
  })

  it('agrees with sets', () => {
    const list = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,3}$/)).map((names) => names.sort())
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect([...addedNames(text(before), text(after))]).toEqual(after.filter((name) => !before.includes(name)))
        const {added, removed} = compareNames(text(before), text(after))
        expect(before.length + added - removed).toBe(after.length)
      }),
    )
  })
})
