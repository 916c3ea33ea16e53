import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {MAX_NAME_LENGTH} from '../../../src/names/normalized-name.ts'
import {asCanonicalNames, implausible, oddCaveat} from '../../../src/registry/snapshot/canonical-names.ts'
import {canonicalNames} from '../../../src/registry/snapshot/name-collector.ts'

describe('canonicalNames', () => {
  it.each([
    [[], ''],
    [['a'], 'a\n'],
    [['Foo', 'foo', 'FOO'], 'foo\n'],
    [['zope.interface', 'A_1', 'a--1', '0'], '0\na-1\nzope-interface\n'],
    [['a-b', 'a', 'a0', 'ab'], 'a\na-b\na0\nab\n'],
  ])('%j', (spelled, text) => {
    expect(canonicalNames(spelled).text.toString()).toBe(text)
  })

  it('counts and shows invalid names, and accepts a list with a few of them', () => {
    const names = canonicalNames(['good', '', '-bad', 'reque\u017Ft', 'esc\u001b[2J', 'x'.repeat(MAX_NAME_LENGTH + 1)])
    expect(names).toMatchObject({count: 1, odd: {count: 5}})
    expect(implausible(names)).toBeUndefined()
    expect(oddCaveat(names.odd)[0]).toContain('5 of its entries are not valid names')
    expect(oddCaveat(names.odd)[0]).not.toContain('\u001b')
  })

  it('believes neither an empty list nor one that is mostly something else', () => {
    expect(implausible(canonicalNames([]))).toBe('it does not name a project')
    expect(implausible(canonicalNames(['a', '?', '?', '?', '?', '?', '?']))).toBe(
      '6 of its 7 entries are not valid project names',
    )
  })
})

describe('asCanonicalNames', () => {
  it.each([
    'a',
    'b\na\n',
    'a\na\n',
    'A\n',
    '-a\n',
    'a-\n',
    'a--b\n',
    'a\n\nb\n',
    'a\r\n',
    'é\n',
    `${'x'.repeat(MAX_NAME_LENGTH + 1)}\n`,
  ])('refuses %j', (text) => {
    expect(asCanonicalNames(Buffer.from(text))).toBeUndefined()
  })

  it('agrees with canonicalNames on every list', () => {
    const lines = fc.array(fc.stringMatching(/^[a-c0-]{0,4}$/), {maxLength: 4})
    fc.assert(
      fc.property(lines, (names) => {
        const text = Buffer.from(names.map((name) => `${name}\n`).join(''))
        const sorted = canonicalNames(names)
        const equal = sorted.odd.count === 0 && sorted.text.equals(text)
        expect(asCanonicalNames(text)).toEqual(equal ? sorted : undefined)
      }),
    )
  })
})

describe('sorting', () => {
  it('is that of the bytes, for names alike in any number of characters', () => {
    const name = fc.stringMatching(/^(?:a|ab|b-){0,30}[a-b0-9]$/)
    fc.assert(
      fc.property(fc.array(name, {minLength: 50, maxLength: 300}), (names) => {
        const expected = [...new Set(names.map((name) => name.toLowerCase().replace(/-+/g, '-')))].sort()
        expect(canonicalNames(names.reverse()).text.toString()).toBe(expected.map((name) => `${name}\n`).join(''))
      }),
    )
  })

  it('costs no more for names that are alike in all but their ends', () => {
    const names = Array.from({length: 300_000}, (_, i) => `${'a'.repeat(100)}${(i * 7919) % 300_000}`)
    const start = process.cpuUsage()
    expect(canonicalNames(names).count).toBe(300_000)
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })
})
