import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {headerOf, parseHeader} from '../../src/block/header.ts'
import {choiceOf, type Origin, originWords} from '../../src/block/origin.ts'
import type {Settings} from '../../src/block/types.ts'

const SETTINGS: Settings = {days: 90, selection: {by: 'all'}, suspicious: false, origin: null}

/** Some readers take more than a line feed for the end of a line (`str.splitlines` of Python), all of it outside this. */
const PRINTABLE = /^[ -~]+$/

const words = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom('requests', 'uv.lock\u2028evil', 'a\x85b', 'ü', '"]'),
)
const choices: fc.Arbitrary<Origin> = fc.record({
  args: fc.array(words.filter((word) => !word.startsWith('--'))),
  file: fc.array(words.filter((word) => word !== '-')),
  top: fc.option(words, {nil: undefined}),
  stdlib: fc.boolean(),
  slips: fc.boolean(),
  documented: fc.boolean(),
  alias: fc.array(words),
  mine: fc.array(words),
  internal: fc.array(words),
})
const settings: fc.Arbitrary<Settings> = fc.record({
  days: fc.integer({min: 1, max: 3650}),
  selection: fc.oneof(
    fc.constant({by: 'all'} as const),
    fc.record({by: fc.constant('limit' as const), limit: fc.integer({min: 1, max: 999_999_999})}),
    fc.record({by: fc.constant('coverage' as const), coverage: fc.double({min: 1e-300, max: 1, noNaN: true})}),
  ),
  suspicious: fc.boolean(),
  origin: fc.oneof(fc.constant(null), choices.map(originWords)),
})

describe('the first lines of a rules file', () => {
  it('say what it was made from', () => {
    const origin = ['requests', '--file', 'uv.lock']
    expect(
      headerOf('osv', '2026-11-27', {...SETTINGS, selection: {by: 'limit', limit: 5}, suspicious: true, origin}),
    ).toEqual([
      '# Block rules of Forestall (forestall/block/v1)',
      '# format osv; made 2026-11-27; days 90; selection limit 5 and suspicious',
      '# targets ["requests","--file","uv.lock"]',
    ])
  })

  it('are read back as they were written, and stay three lines whatever the words', () => {
    fc.assert(
      fc.property(settings, (written) => {
        const lines = headerOf('devpi', '2026-11-27', written)
        expect(parseHeader(lines)).toEqual({format: 'devpi', settings: written})
        for (const line of lines) expect(line).toMatch(PRINTABLE)
      }),
    )
  })

  it.each(['# targets ["--output","x"]', '# targets ["--file"]', '# targets [1]', '# targets ['])(
    'are not ours with %s',
    (line) => {
      expect(parseHeader([...headerOf('osv', '2026-11-27', SETTINGS), line])).toBeUndefined()
    },
  )
})

describe('words by which targets are chosen again', () => {
  it('mean the same choice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceOf(originWords(choice)!)).toEqual(choice)
      }),
    )
  })

  it('do not exist where standard input was read', () => {
    expect(originWords({args: ['requests'], file: ['-'], stdlib: false, slips: false})).toBeNull()
  })
})
