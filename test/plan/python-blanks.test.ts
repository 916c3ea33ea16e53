import {expect, it} from 'vitest'
import {pythonStrip} from '../../src/plan/python-blanks.ts'

it.each([
  ['a', 'a'],
  [' \t\r\n\f\v a b \x1c\x1d\x1e\x1f', 'a b'],
  ['\u00a0\u20031.0\x85\u3000', '1.0'],
  ['\ufeffa\u200b', '\ufeffa\u200b'],
  [' \u2028 ', ''],
  ['', ''],
])('strips %j as Python does', (text, stripped) => {
  expect(pythonStrip(text)).toBe(stripped)
})

it('takes no longer for a long run of blanks within a text', () => {
  const text = `a${' '.repeat(1_000_000)}b`
  const start = performance.now()
  expect(pythonStrip(text)).toBe(text)
  expect(performance.now() - start).toBeLessThan(1_000)
})
