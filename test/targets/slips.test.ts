import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {parseStdlib} from '../../src/names/stdlib.ts'
import {parseSlips} from '../../src/targets/slips.ts'
import {registeredNames} from '../support/registered.ts'

describe('parseSlips', () => {
  it('takes words as typed and returns canonical names', () => {
    const text = 'word\tmeant\tweight\tsource\n# why\nrequirements.txt\t\t50\tjudged\ngit\tgitpython\t99.13\tinstalls\n'
    expect(parseSlips(text)).toEqual([
      {name: 'requirements-txt', meant: null, weight: 50},
      {name: 'git', meant: 'gitpython', weight: 99.13},
    ])
  })

  it('leaves out what could not be registered, and reads an empty table', () => {
    expect(parseSlips('word\tmeant\tweight\tsource\n--user\t\t5\tjudged\n')).toEqual([])
    expect(parseSlips('')).toEqual([])
  })
})

describe('the table of slips', () => {
  const slips = parseSlips(readTable('slips/slips.tsv'))

  it('is ordered by weight, every weight positive', () => {
    const weights = slips.map((slip) => slip.weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(Math.min(...weights)).toBeGreaterThan(0)
  })

  it.each(['requirements-txt', 'rrequirements-txt', 'git', 'scikit', 'python3', 'hg', 'install', 'upgrade'])(
    'holds %s',
    (word) => {
      expect(slips.map((slip) => slip.name)).toContain(word)
    },
  )

  it('names each word once, and no standard-library module: those are targets of their own', () => {
    const stdlib = parseStdlib(readTable('stdlib/stdlib.txt'))
    expect(new Set(slips.map((slip) => slip.name)).size).toBe(slips.length)
    expect(slips.filter((slip) => stdlib.has(slip.name))).toEqual([])
  })

  it('means registered projects only', () => {
    const registered = registeredNames()
    const meant = slips.flatMap((slip) => slip.meant ?? [])
    expect(meant.filter((name) => !registered.has(name))).toEqual([])
  })
})
