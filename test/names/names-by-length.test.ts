import {describe, expect, it} from 'vitest'
import {NamesByLength} from '../../src/names/names-by-length.ts'

const names = new NamesByLength(['numpy', 'pip', 'scipy', 'pytest', 'a', 'pandas', 'typer'])

describe('names by length', () => {
  it.each([
    ['py', 5, ['numpy', 'scipy']],
    ['\np', 6, ['pytest', 'pandas']],
    ['py\n', 5, ['numpy', 'scipy']],
    ['\ntyper\n', 5, ['typer']],
    ['p', 3, ['pip']],
    ['\n', 3, ['pip']],
    ['a', 1, ['a']],
    ['', 5, ['numpy', 'scipy', 'typer']],
    ['z', 5, []],
    ['p', 4, []],
    ['p', 99, []],
    ['\n', 0, []],
  ])('has for %j of %i characters %j', (part, length, found) => {
    expect([...names.containing(part, length)]).toEqual(found)
  })

  it('has nothing where there are no names', () => {
    expect([...new NamesByLength([]).containing('a', 1)]).toEqual([])
  })
})
