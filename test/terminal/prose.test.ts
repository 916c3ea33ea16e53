import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {displayWidth} from '../../src/terminal/display-width.ts'
import {cut} from '../../src/terminal/fit.ts'
import {prose} from '../../src/terminal/prose.ts'
import {PLAIN, type Screen} from '../../src/terminal/screen.ts'

const wide = (width: number): Screen => ({...PLAIN, width})

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['フォルダー', 10],
    ['ラーメン・寿司　㈱', 18],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['ｱｲ', 2],
    ['ＡＢ', 4],
    ['🐍', 2],
    ['❤\ufe0f', 2],
    ['👩‍👩‍👧', 2],
    ['🇨🇭', 2],
    ['’“→', 3],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width))
})

describe('a cut text', () => {
  it.each([
    ['', 5, ''],
    ['whole', 5, 'whole'],
    ['two words', 5, 'two…'],
    ['enormous', 5, 'enor…'],
    ['日本語日本語', 5, '日本…'],
  ])('%j in %i columns is %j', (text, width, expected) => expect(cut(text, width)).toBe(expected))
})

describe('a paragraph', () => {
  it('is one line where nothing limits it', () => expect(prose('a b `c d`', PLAIN)).toBe('a b `c d`'))

  it('breaks between words, not within commands', () => {
    expect(prose('Next: `forestall plan requests`, then rest', wide(26))).toBe(
      'Next:\n`forestall plan requests`,\nthen rest',
    )
  })

  it('keeps its indentation', () => {
    expect(prose('  1. open the page', wide(14), '   ')).toBe('  1. open the\n     page')
  })

  it('divides a word that is wider than a line', () => expect(prose('abcdefgh', wide(3))).toBe('abc\ndef\ngh'))

  it('colours commands', () => {
    const screen: Screen = {width: 80, paint: (role, text) => `<${role} ${text}>`}
    expect(prose('run `x`', screen)).toBe('run <command `x`>')
  })

  it('fits, and says every word', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-ascii', maxLength: 200}), fc.integer({min: 2, max: 90}), (text, width) => {
        const lines = prose(text.trim(), wide(width)).split('\n')
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
