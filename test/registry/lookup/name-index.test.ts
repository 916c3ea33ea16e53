import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ultranormalize} from '../../../src/names/ultranormal.ts'
import {isInFilter, viewCompiled} from '../../../src/registry/lookup/compiled.ts'
import {foldedHashOf, mix} from '../../../src/registry/lookup/hash.ts'
import {NameIndex} from '../../../src/registry/lookup/name-index.ts'
import {indexOf, named} from '../../support/world.ts'

const name = fc.stringMatching(/^[a-d01lio]{1,4}(?:-[a-d01lio]{1,3})?$/).map(named)

describe('the look-up of registered names', () => {
  it('tells what is registered and what resembles it', () => {
    const index = indexOf(['requests', 'lion', 'python-dateutil'])
    expect(index.count).toBe(3)
    expect(index.has(named('requests'))).toBe(true)
    expect(index.has(named('reqests'))).toBe(false)
    expect(index.similarTo(named('l10n'))).toEqual(['lion'])
    expect(index.similarTo(named('pythondateuti1'))).toEqual(['python-dateutil'])
    expect(index.similarTo(named('requests'))).toEqual([])
  })

  it('is right about an empty list', () => {
    expect(indexOf([]).has(named('a'))).toBe(false)
    expect(indexOf([]).similarTo(named('a'))).toEqual([])
  })

  it('refuses names made to collide before that costs the square of their number', () => {
    const hyphens = (i: number) =>
      [...i.toString(2).padStart(18, '0')].map((bit) => (bit === '1' ? 'a-' : 'a')).join('')
    const names = Array.from({length: 200_000}, (_, i) => named(`${hyphens(i)}a`))
    const start = process.cpuUsage()
    expect(() => indexOf(names)).toThrow('PyPI holds them equal')
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })

  it('comes to an end in a table without an empty slot', () => {
    const {compiled} = indexOf(['a', 'b'])
    compiled.folded.fill(compiled.folded.find((slot) => slot !== 0)!)
    const index = new NameIndex(compiled)
    for (const name of ['a', 'b', 'c'].map(named)) expect([index.has(name), index.similarTo(name)]).toHaveLength(2)
  })

  it('agrees with two sets of strings', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, {maxLength: 60}), name, (names, asked) => {
        const index = indexOf(names)
        expect(index.has(asked)).toBe(names.includes(asked))
        const similar = names.filter((other) => other !== asked && ultranormalize(other) === ultranormalize(asked))
        expect([...index.similarTo(asked)].sort()).toEqual(similar.sort())
        expect(Array.from({length: index.count}, (_, i) => index.nameAt(i))).toEqual([...names].sort())
      }),
    )
  })

  it('has all that is registered or suspected in the filter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, {maxLength: 60}), fc.array(name, {maxLength: 60}), (names, suspected) => {
        const index = indexOf(names)
        index.suspect(suspected)
        for (const one of [...names, ...suspected]) {
          expect(isInFilter(index.compiled, mix(foldedHashOf(one)))).toBe(true)
        }
      }),
    )
  })

  it('does not take any bytes for a compiled list', () => {
    expect(viewCompiled(new ArrayBuffer(0))).toBeUndefined()
    expect(viewCompiled(new ArrayBuffer(4096))).toBeUndefined()
    const {buffer} = indexOf(['a', 'b']).compiled.text
    expect(viewCompiled(buffer.slice(0, buffer.byteLength - 4))).toBeUndefined()
  })
})
