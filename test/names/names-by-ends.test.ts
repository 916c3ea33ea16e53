import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {NamesByEnds} from '../../src/names/names-by-ends.ts'

const text = fc.string({unit: fc.constantFrom('a', 'b', '-'), maxLength: 12})

describe('names by ends', () => {
  it.each([
    ['', ['b']],
    ['x', ['b']],
    ['ab', ['b']],
    ['numpy', ['nmpy', 'numpyy']],
    ['unmpy', ['nmpy']],
    ['uunpy', []],
  ])('near %j are %j', (name, near) => {
    expect(new NamesByEnds(['b', 'nmpy', 'numpyy', 'scipy', 'a-b-c-d']).near(name)).toEqual(near)
  })

  it('finds every name one edit away, however it is edited', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(12),
        fc.string({unit: fc.constantFrom('a', 'b', '-'), maxLength: 2}),
        (name, at, put) => {
          const start = Math.min(at, name.length)
          for (const removed of [1, 2]) {
            const edited = name.slice(0, start) + put + name.slice(start + removed)
            if (Math.abs(edited.length - name.length) > 1) continue
            expect(new NamesByEnds([edited]).near(name)).toEqual([edited])
          }
        },
      ),
      {endOnFailure: true},
    )
  })

  it('finds the first name with the same words, and no other', () => {
    const names = new NamesByEnds(['rtd', 'theme-rtd-sphinx', 'sphinx-rtd-theme', 'sphinx-theme'])
    expect(names.reordered('sphinx-theme-rtd')).toBe('theme-rtd-sphinx')
    expect(names.reordered('rtd')).toBeUndefined()
    expect(names.reordered('sphinx-rtd')).toBeUndefined()
  })
})
