import {describe, expect, it} from 'vitest'
import {refuseOtherTargets, retargeted} from '../../src/plan/retarget.ts'
import {entry, plan, target} from '../support/sample-plan.ts'

const marshmallow = plan([], {targets: [target({name: 'marshmallow'})]})
const refusal = (targets: readonly string[], before = marshmallow) => {
  try {
    refuseOtherTargets(before, targets, 'forestall-plan.json')
    return undefined
  } catch (error) {
    const {message, hint} = error as Error & {hint: string}
    return `${message}. ${hint}`
  }
}

describe('an existing plan', () => {
  it('is refused another target, with the ways out', () => {
    expect(refusal(['numpy'])).toBe(
      'forestall-plan.json is a plan for `marshmallow`, not for `numpy`. Plan for all of them (`forestall plan marshmallow numpy`), write another plan (`--output numpy.json`), or let go of the targets left out with `--retarget`.',
    )
  })

  it('takes its own targets, and more', () => {
    expect(refusal(['marshmallow'])).toBeUndefined()
    expect(refusal(['numpy', 'marshmallow'])).toBeUndefined()
  })

  it('is refused some of its targets', () => {
    const many = plan([], {targets: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => target({name}))})
    expect(refusal(['a'], many)).toContain('is also a plan for `b`, `c`, `d` and 3 more')
    expect(refusal(['a'], many)).toContain('Name its targets as well')
  })
})

describe('another target for a plan', () => {
  it('drops what nobody worked on, and keeps what somebody did', () => {
    const of = (name: string, label: string) => ({...entry(name), squats: [{...entry(name).squats[0]!, target: label}]})
    const before = plan([
      of('requsts', 'requests'),
      {...of('reqests', 'requests'), note: 'seen in the wild'},
      {...of('requets', 'requests'), route: 'ask'},
      of('nunpy', 'numpy'),
      {...entry('by-hand'), squats: []},
    ])
    const {plan: after, dropped} = retargeted(before, ['numpy'])
    expect(dropped).toEqual(['requsts'])
    expect(after.entries.map(({name}) => name)).toEqual(['reqests', 'requets', 'nunpy', 'by-hand'])
  })
})
