import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/names/edit-distance.ts'
import {asNormalized} from '../../src/names/normalized-name.ts'
import {questionOf} from '../../src/targets/question.ts'
import {named} from '../support/world.ts'

const popular = ['boto3', 'requests', 'numpy', 'request', 'acme-bill']
const surroundings = {
  popular,
  isFile: (path: string) => path === 'requirements.txt',
  modules: new Set([named('json'), named('boto')]),
  slips: new Set([named('git'), named('requirements-txt')]),
  documented: new Set([named('chroma-db'), named('some-sdk')]),
  projectKnownAs: (name: string) =>
    new Map([
      ['git', named('gitpython')],
      ['chroma-db', named('chromadb')],
      ['nunpyy', named('other')],
    ]).get(name),
}
const meant = (typed: string) => questionOf(named(typed), typed, surroundings)?.meant

describe('a name that nobody has registered', () => {
  it.each([
    ['reqeusts', 'requests'],
    ['requsts', 'requests'],
    ['requestss', 'requests'],
    ['requezts', 'requests'],
    ['nunpy', 'numpy'],
    ['bodo3', 'boto3'],
  ])('%s is asked about as %s', (typed, expected) => expect(meant(typed)).toBe(expected))

  it.each([
    ['json', 'stdlib:json', 'a module of the standard library'],
    // A table knows it, though it is one edit from boto3.
    ['boto', 'stdlib:boto', 'a module of the standard library'],
    ['git', 'slip:git', 'a word that people type after `pip install` by mistake'],
    ['chroma-db', 'chromadb', 'by which people know `chromadb`'],
    ['some-sdk', 'slip:some-sdk', 'which public documents tell people to install by mistake'],
  ])('%s is known to be %s', (typed, expected, because) =>
    expect(questionOf(named(typed), typed, surroundings)).toEqual({typed, meant: expected, because}),
  )

  it('is taken for no word of a command line where a file has it', () => {
    expect(questionOf(named('json'), undefined, surroundings)).toBeUndefined()
    expect(questionOf(named('git'), undefined, surroundings)).toMatchObject({meant: 'gitpython'})
  })

  it('of less than four letters is one edit from everything, which means nothing', () => {
    expect(questionOf(named('acm'), 'acm', {...surroundings, popular: ['acme']})).toBeUndefined()
    expect(questionOf(named('acmf'), 'acmf', {...surroundings, popular: ['acme']})).toMatchObject({meant: 'acme'})
  })

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
    const none = {has: () => false}
    const world = {isFile: () => false, modules: none, slips: none, documented: none, projectKnownAs: () => undefined}
    const name = fc.stringMatching(/^[abc]{4,6}$/)
    fc.assert(
      fc.property(name, name, (one, other) => {
        const question = questionOf(asNormalized(one)!, undefined, {popular: [other], ...world})
        expect(question !== undefined).toBe(editDistance(one, other) === 1)
      }),
    )
  })
})
