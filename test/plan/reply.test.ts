import {describe, expect, it} from 'vitest'
import {ANSWERS} from '../../src/plan/answers.ts'
import {readReplies} from '../../src/plan/reply.ts'
import {REPLY_CASES} from './reply-cases.ts'

const idsOf = (text: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, readReplies(text, name).about?.answer.id ?? null]))

describe('a pasted reply', () => {
  it.each(REPLY_CASES)('$title', ({text, about}) => {
    expect(idsOf(text, Object.keys(about))).toEqual(about)
  })

  it('is the same with the ends of lines of any system, and however it is wrapped', () => {
    for (const {text, about, title} of REPLY_CASES) {
      if (title.startsWith('twine at 40')) continue // breaks a word
      const names = Object.keys(about)
      expect(idsOf(text.replaceAll('\n', '\r\n'), names), title).toEqual(about)
      expect(idsOf(text.replaceAll(' ', '\n   '), names), title).toEqual(about)
    }
  })

  it('is given with its sentence and the names it is about', () => {
    const {about, all} = readReplies(
      "The name 'a1' isn't\nallowed. See https://pypi.org/help/ The name 'b2' is invalid.",
      'A1',
    )
    expect(about).toMatchObject({verdict: 'prohibited', name: 'a1', sentence: "The name 'a1' isn't allowed."})
    expect(all.map(({name, verdict}) => [name, verdict])).toEqual([
      ['a1', 'prohibited'],
      ['b2', 'invalid'],
    ])
  })

  it('is read quickly where it is hostile', () => {
    const start = performance.now()
    for (const text of [
      "The name '",
      '<',
      'Uploading a-',
      'See https://',
      '&#',
      "to project '",
      'at: https://a ',
      '. ',
    ]) {
      readReplies(text.repeat(1_000_000), 'x')
    }
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('shows every answer of the table in a case, but the one for all others', () => {
    const shown = new Set(REPLY_CASES.flatMap(({about}) => Object.values(about)))
    expect(ANSWERS.map(({id}) => id).filter((id) => !shown.has(id))).toEqual(['other'])
  })
})
