import {describe, expect, it} from 'vitest'
import {checkName} from '../../src/names/registrability.ts'
import {indexOf, named} from '../support/world.ts'

const rules = {
  registered: indexOf(['requests', 'lion', 'typing']),
  stdlib: new Set([named('json'), named('os-path'), named('typing')]),
  prohibited: new Set([named('rrequests')]),
}

/** The first check that is not passed, as PyPI would answer, with the colliding project. */
function answer(name: string): [rule: string, collidesWith: string | null] | undefined {
  const failed = checkName(name, rules).find(({passed}) => !passed)
  return failed && [failed.rule, failed.collidesWith]
}

describe("PyPI's checks", () => {
  it.each([
    ['-x', ['name', null]],
    ['JSON', ['stdlib', null]],
    ['os.path', ['stdlib', null]],
    ['Requests', ['existing', 'requests']],
    ['rrequests', ['prohibited', null]],
    ['re-quests', ['similar', 'requests']],
    ['l10n', ['similar', 'lion']],
    ['typing', ['stdlib', null]],
    ['reqests', undefined],
  ])('answer %s', (name, expected) => expect(answer(name)).toEqual(expected))

  it('name all projects that a name is too similar to', () => {
    const both = {...rules, registered: indexOf(['lion', 'l1on'])}
    const similar = checkName('li-on', both).at(-1)!
    expect(similar).toMatchObject({rule: 'similar', passed: false, message: 'is too similar to l1on and lion'})
  })

  it('come in the order of PyPI', () => {
    expect(checkName('reqests', rules).map(({rule}) => rule)).toEqual([
      'name',
      'stdlib',
      'existing',
      'prohibited',
      'similar',
    ])
  })
})
