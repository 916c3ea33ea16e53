import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/names/edit-distance.ts'
import {asNormalized} from '../../src/names/normalized-name.ts'
import {questionOf} from '../../src/targets/question.ts'
import {named} from '../support/world.ts'

const popular = ['boto3', 'requests', 'numpy', 'request', 'acme-bill']
const surroundings = {popular, isFile: (path: string) => path === 'requirements.txt'}
const meant = (typed: string) => questionOf(named(typed), typed, surroundings)?.meant

describe('a name that nobody has registered', () => {
  it.each([
    ['reqeusts', 'requests'],
    ['requsts', 'requests'],
    ['requestss', 'requests'],
    ['requezts', 'requests'],
    ['nunpy', 'numpy'],
    ['boto', 'boto3'],
  ])('%s is asked about as %s', (typed, expected) => expect(meant(typed)).toBe(expected))

  it.each(['request', 'acme-billing', 'reqeuts', 'xrequestsx', 'a'])('%s looks like nothing else', (typed) =>
    expect(meant(typed)).toBeUndefined(),
  )

  it('may be a word for help, or the name of a file, if somebody typed it', () => {
    expect(meant('help')).toBe('--help')
    expect(questionOf(named('requirements-txt'), 'requirements.txt', surroundings)).toEqual({
      typed: 'requirements.txt',
      meant: '--file requirements.txt',
    })
    expect(questionOf(named('help'), undefined, surroundings)).toBeUndefined()
  })

  it('is asked about exactly where one edit is between it and a popular name', () => {
    const name = fc.stringMatching(/^[abc]{1,6}$/)
    fc.assert(
      fc.property(name, name, (one, other) => {
        const question = questionOf(asNormalized(one)!, undefined, {popular: [other], isFile: () => false})
        expect(question !== undefined).toBe(editDistance(one, other) === 1)
      }),
    )
  })
})
