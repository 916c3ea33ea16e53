import {describe, expect, it} from 'vitest'
import {lookAlikesOf} from '../../src/check/look-alikes.ts'
import type {OwnStanding} from '../../src/check/suspicion.ts'
import type {Imitation} from '../../src/engine/reverse/reverse-lookup.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'

const UNKNOWN: OwnStanding = {rank: null, extensions: 0, sharing: 0}

/** An imitation of a project that is among the most downloaded ones. */
function imitation(technique: string, likelihood: number, rank = 20): Imitation {
  return {
    of: {target: {kind: 'project', name: 'requests', aliases: []}, rank},
    likelihood,
    squats: [{technique, detail: 'x'}],
  } as unknown as Imitation
}

const isCalled = (found: Imitation, own = UNKNOWN, isTyped = true) =>
  lookAlikesOf('reqeusts' as NormalizedName, [found], own, isTyped).length > 0

describe('a name is called a look-alike', () => {
  it('if squatters are likely to choose it, the rarer the less', () => {
    expect(isCalled(imitation('transposition', 0.02))).toBe(true)
    expect(isCalled(imitation('transposition', 0.000_000_1))).toBe(false)
    expect(isCalled(imitation('transposition', 0.02, 400_000))).toBe(false)
  })

  it.each([
    ['is downloaded more than its target is mistyped', {...UNKNOWN, rank: 21}],
    ['is what many other projects extend', {...UNKNOWN, extensions: 200}],
  ])('but not if it %s', (_, own) => expect(isCalled(imitation('transposition', 0.02), own)).toBe(false))

  it('even if a few names happen to begin like it', () => {
    expect(isCalled(imitation('transposition', 0.02), {...UNKNOWN, extensions: 2})).toBe(true)
  })

  it('less readily for an affix, and least where the beginning is a convention', () => {
    const likelihoods = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1]
    const least = (technique: string, sharing: number) =>
      likelihoods.find((likelihood) => isCalled(imitation(technique, likelihood), {...UNKNOWN, sharing})) ?? 1
    expect(least('omission', 2000)).toBe(least('omission', 0))
    expect(least('companion', 0)).toBeGreaterThan(least('omission', 0))
    expect(least('suffix', 0)).toBeGreaterThanOrEqual(least('companion', 0))
    expect(least('companion', 2000)).toBeGreaterThan(least('companion', 10))
  })

  it('of what another package asks for only if it is beyond doubt', () => {
    expect(isCalled(imitation('transposition', 0.002), UNKNOWN, true)).toBe(true)
    expect(isCalled(imitation('transposition', 0.002), UNKNOWN, false)).toBe(false)
    expect(isCalled(imitation('exact', 0.9, 1), UNKNOWN, false)).toBe(true)
  })
})
