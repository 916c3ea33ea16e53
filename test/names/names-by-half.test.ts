import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {NamesByHalf} from '../../src/names/names-by-half.ts'

const text = fc.string({unit: fc.constantFrom('a', 'b', '-'), maxLength: 6})

describe('names by half', () => {
  it.each([
    ['', ['b']],
    ['x', ['b']],
    ['ab', ['b']],
    ['numpy', ['numpyy', 'nmpy']],
    ['unmpy', ['nmpy']],
    ['uunpy', []],
  ])('near %j are %j', (name, near) => {
    expect(new NamesByHalf(['b', 'nmpy', 'numpyy', 'scipy', 'a-b-c-d']).near(name)).toEqual(near)
  })

  it('finds every name one edit away, however it is edited', () => {
    fc.assert(
      fc.property(text, fc.nat(6), fc.string({unit: fc.constantFrom('a', 'b', '-'), maxLength: 2}), (name, at, put) => {
        const start = Math.min(at, name.length)
        for (const removed of [1, 2]) {
          const edited = name.slice(0, start) + put + name.slice(start + removed)
          if (Math.abs(edited.length - name.length) > 1) continue
          expect(new NamesByHalf([edited]).near(name)).toEqual([edited])
        }
      }),
      {endOnFailure: true},
    )
  })

  it('finds the first name with the same words, and no other', () => {
    const names = new NamesByHalf(['rtd', 'theme-rtd-sphinx', 'sphinx-rtd-theme', 'sphinx-theme'])
    expect(names.reordered('sphinx-theme-rtd')).toBe('theme-rtd-sphinx')
    expect(names.reordered('rtd')).toBeUndefined()
    expect(names.reordered('sphinx-rtd')).toBeUndefined()
  })
})
