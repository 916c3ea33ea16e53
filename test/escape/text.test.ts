import {execFileSync} from 'node:child_process'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {markdown, oneLine, pythonString} from '../../src/escape/text.ts'
import {need} from '../support/needs.ts'
import {TOOLS, whyNoSandbox} from '../support/sandbox.ts'

it.each([
  ['', ''],
  ['a', 'a'],
  ['  a\n\tb\u0000\u2028c ', 'a b c'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['e\u0301', '\u00e9'],
  ['\ud800x', 'x'],
])('%j is %j on one line', (text, line) => {
  expect(oneLine(text)).toBe(line)
})

it.each([
  ['drops "e" at 5', 'drops "e" at 5'],
  ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
  ['[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
  ['<script>&lt;', '\\<script\\>\\&lt;'],
  ['www.evil.example a@b.c', 'www\\.evil.example a\\@b.c'],
  ['a\n# b', 'a \\# b'],
])('%j is %j in Markdown', (text, escaped) => {
  expect(markdown(text)).toBe(escaped)
})

describe('a Python string', () => {
  it.each([
    ['', '""'],
    ['a"b\\c\nd', '"a\\"b\\\\c\\nd"'],
    ['\u00e9\u{1f600}\u0000', '"\\u00e9\\U0001f600\\u0000"'],
  ])('of %j is %s', (text, literal) => {
    expect(pythonString(text)).toBe(literal)
  })

  const sandbox = need(whyNoSandbox())
  it.skipIf(sandbox.isLeftOut)(`means what it came from, to Python${sandbox.note}`, () => {
    const texts = fc.sample(fc.string({unit: 'binary', maxLength: 200}), 500)
    const script = `import ast, json, sys; print(json.dumps([ast.literal_eval(line) for line in sys.stdin]))`
    const input = texts.map((text) => `${pythonString(text)}\n`).join('')
    expect(JSON.parse(execFileSync(TOOLS.python, ['-c', script], {input, encoding: 'utf8'}))).toEqual(texts)
  })
})
