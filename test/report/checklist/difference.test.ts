import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {difference} from '../../../src/report/checklist/difference.ts'

/** Writes a difference as one line: `requ[e>]sts`. */
const line = (seed: string, name: string) =>
  difference(seed, name)
    .map(({from, to}) => (from === to ? from : `[${from}>${to}]`))
    .join('')

describe('the difference between a seed and a look-alike', () => {
  it.each([
    ['', '', ''],
    ['a', 'a', 'a'],
    ['a', 'b', '[a>b]'],
    ['ab', 'ba', '[ab>ba]'],
    ['requests', 'requsts', 'requ[e>]sts'],
    ['requests', 'reqeusts', 'req[ue>eu]sts'],
    ['requests', 'requwsts', 'requ[e>w]sts'],
    ['requests', 'requestss', 'request[>s]s'],
    ['requests', 'python-requests', '[>python-]requests'],
    ['six', 'python-six', '[>python-]six'],
    ['numpy', 'numpy-dev', 'numpy[>-dev]'],
    ['beautifulsoup4', 'beautifulsoup', 'beautifulsoup[4>]'],
    ['modern', 'modem', 'mode[rn>m]'],
    ['python-dateutil', 'dateutil-python', '[python-dateutil>dateutil-python]'],
    ['pytest', 'pypytest', '[>py]pytest'],
  ])('%s → %s', (seed, name, expected) => {
    expect(line(seed, name)).toBe(expected)
  })

  it('always gives back both, with no two neighbouring stretches of one kind', () => {
    const name = fc.stringMatching(/^[a-d-]{0,14}$/)
    fc.assert(
      fc.property(name, name, (seed, look) => {
        const stretches = difference(seed, look)
        expect(stretches.map(({from}) => from).join('')).toBe(seed)
        expect(stretches.map(({to}) => to).join('')).toBe(look)
        for (let i = 1; i < stretches.length; i++) {
          const kind = (n: number) => stretches[n]!.from === stretches[n]!.to
          expect(kind(i)).not.toBe(kind(i - 1))
        }
      }),
    )
  })
})
