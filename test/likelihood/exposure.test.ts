import {describe, expect, it} from 'vitest'
import {normalise, reach, reachOf} from '../../src/likelihood/exposure.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'
import type {Target, TargetKind} from '../../src/targets/types.ts'

const target = (kind: TargetKind, name: string): Target => ({kind, name: name as NormalizedName, aliases: []})
const nothing = {rank: () => null, downloads: () => null}

describe('reach', () => {
  it('is 1 for the most downloaded project and falls with rank, slowly at first', () => {
    expect(reach(1)).toBe(1)
    expect(reach(10)).toBeGreaterThan(0.5)
    expect(1 / reach(15_000)).toBeGreaterThan(5_000)
    const ranks = [1, 2, 6, 100, 1_000, 14_977, null]
    expect(ranks.map(reach)).toEqual(ranks.map(reach).toSorted((a, b) => b - a))
  })

  it('prefers download counts where there are some', () => {
    const counted = {rank: () => 1, downloads: () => 1.6e6}
    expect(reachOf(target('project', 'requests'), counted)).toBeCloseTo(0.001)
    expect(reachOf(target('project', 'requests'), {...counted, downloads: () => null})).toBe(1)
  })

  it('sets modules and slips by measured installs, if their own name can be had', () => {
    expect(reachOf(target('stdlib', 'urllib2'), nothing, true)).toBeGreaterThan(1)
    const slips = new Map([
      ['git', 99],
      ['hg', 8.5],
    ])
    const reachOfSlip = (word: string) => reachOf(target('slip', word), nothing, true, {slips})
    expect(reachOfSlip('git')).toBeCloseTo((99 / 8.5) * reachOfSlip('hg'))
    expect(reachOf(target('slip', 'requirements-txt'), nothing, true)).toBeGreaterThan(0.1)
    expect(reachOf(target('stdlib', 'urllib2'), nothing)).toBeLessThan(reach(1_000))
  })

  it('sets other modules by how many files import them', () => {
    const moduleUse = new Map([
      ['typing', 2_500],
      ['symtable', 4],
    ])
    const reachOfModule = (name: string) => reachOf(target('stdlib', name), nothing, true, {moduleUse})
    expect(reachOfModule('typing') / reachOfModule('symtable')).toBeCloseTo(25)
    expect(reachOfModule('xsubtype')).toBeLessThan(reachOfModule('symtable'))
  })
})

describe('normalise', () => {
  it.each([
    {reaches: [], shares: []},
    {reaches: [0.5], shares: [1]},
    {reaches: [3, 1], shares: [0.75, 0.25]},
    {reaches: [0, 0], shares: [0.5, 0.5]},
    {reaches: [null], shares: [1]},
    {reaches: [null, null], shares: [0.5, 0.5]},
    {reaches: [3, null, 1, null], shares: [0.375, 0.25, 0.125, 0.25]},
    {reaches: [0, null], shares: [0.5, 0.5]},
  ])('$reaches → $shares', ({reaches, shares}) => expect(normalise(reaches)).toEqual(shares))
})
