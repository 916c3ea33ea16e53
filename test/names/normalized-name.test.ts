import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {asNormalized, isValidName, MAX_NAME_LENGTH, normalize} from '../../src/names/normalized-name.ts'

describe('the name rule', () => {
  it.each(['a', 'A_1', 'a..b', '0-._.-0', '7', 'a'.repeat(200)])('accepts %s', (name) =>
    expect(isValidName(name)).toBe(true),
  )
  it.each(['', '-a', 'a-', '.', 'é', 'reque\u017Ft', '\u212Aeras', 'ab\n', 'a b', 'a/b', '..'])(
    'refuses %j',
    (name) => {
      expect(isValidName(name)).toBe(false)
      expect(normalize(name)).toBeUndefined()
    },
  )
})

describe('the canonical form', () => {
  it.each([
    ['FrIeNdLy-._.-bArD', 'friendly-bard'],
    ['requirements.txt', 'requirements-txt'],
    ['apidev-coop_cms', 'apidev-coop-cms'],
    ['a..b__c--d', 'a-b-c-d'],
  ])('of %s is %s', (name, canonical) => expect(normalize(name)).toBe(canonical))

  it('has an end where a file name has one', () => {
    expect(normalize('a'.repeat(MAX_NAME_LENGTH))).toHaveLength(MAX_NAME_LENGTH)
    expect(normalize('a'.repeat(MAX_NAME_LENGTH + 1))).toBeUndefined()
  })

  it('is its own canonical form, and what asNormalized accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}[A-Za-z0-9]$/), (name) => {
        const canonical = normalize(name)!
        expect(normalize(canonical)).toBe(canonical)
        expect(asNormalized(canonical)).toBe(canonical)
      }),
    )
  })

  it.each(['A', 'a_b', 'a--b', '-a', '', 'a\n'])('asNormalized refuses %j', (name) =>
    expect(asNormalized(name)).toBeUndefined(),
  )
})
