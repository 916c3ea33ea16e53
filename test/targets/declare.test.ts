import {describe, expect, it} from 'vitest'
import {declaredOf} from '../../src/targets/declare.ts'
import type {TargetKind, TargetName} from '../../src/targets/types.ts'
import {named} from '../support/world.ts'

const target = (name: string, kind: TargetKind = 'project'): TargetName => ({kind, name: named(name)})
const targets = [
  target('requests'),
  target('acme-billing'),
  target('acme-core'),
  target('json', 'stdlib'),
  target('git', 'slip'),
]

describe('what is declared of targets', () => {
  it('is nothing unless the user says so', () => {
    const declared = declaredOf(targets, {})
    expect([declared.isMine('requests'), declared.isInternal('acme-billing')]).toEqual([false, false])
  })

  it('goes by name, however it is spelled, or says `all`, which means projects', () => {
    expect(declaredOf(targets, {mine: ['Requests']}).isMine('requests')).toBe(true)
    expect(declaredOf(targets, {mine: ['Requests']}).isMine('acme-core')).toBe(false)
    const all = declaredOf(targets, {mine: ['all']})
    expect(['requests', 'acme-core', 'stdlib:json', 'slip:git'].map(all.isMine)).toEqual([true, true, false, false])
  })

  it.each([
    ['acme-billing', ['acme-billing']],
    ['Acme_Billing', ['acme-billing']],
    ['acme-*', ['acme-billing', 'acme-core']],
    ['ACME.*', ['acme-billing', 'acme-core']],
    ['*-core', ['acme-core']],
    ['a*e-*l*g', ['acme-billing']],
    ['*', ['requests', 'acme-billing', 'acme-core']],
    [`${'*a'.repeat(1)}*`, ['acme-billing', 'acme-core']],
  ])('takes %s for a pattern of internal names', (pattern, expected) => {
    const {isInternal} = declaredOf(targets, {internal: [pattern]})
    const labels = ['requests', 'acme-billing', 'acme-core', 'stdlib:json', 'slip:git']
    expect(labels.filter(isInternal)).toEqual(expected)
  })

  it('does not let the ends of a pattern overlap, and does not slow down on stars', () => {
    expect(() => declaredOf([target('aba')], {internal: ['ab*ba']})).toThrow('matches none')
    expect(() => declaredOf([target('a'.repeat(240))], {internal: [`${'a*'.repeat(100)}b`]})).toThrow('matches none')
  })

  it('is refused of what is not a target', () => {
    expect(() => declaredOf(targets, {mine: ['flask']})).toThrow(
      '`--mine` names `flask`, which is not one of the targets',
    )
    expect(() => declaredOf(targets, {internal: ['acne-*']})).toThrow('`--internal acne-*` matches none of the targets')
    expect(() => declaredOf(targets, {internal: ['json']})).toThrow('`--internal json` matches none of the targets')
  })
})
