import {WriteStream} from 'node:tty'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {bar} from '../../src/terminal/bar.ts'
import {type Output, screenOf} from '../../src/terminal/screen.ts'

const {getColorDepth} = WriteStream.prototype
const stream = (isTTY: boolean, columns?: number): Output =>
  Object.assign(Object.create(process.stderr), {isTTY, columns, getColorDepth}) as Output
const RED = '\u001b[31mx\u001b[39m'

function environment(env: Record<string, string>) {
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS', 'TERM', 'COLORTERM', 'CI']) {
    vi.stubEnv(name, env[name])
  }
}
afterEach(() => vi.unstubAllEnvs())

describe('a screen', () => {
  it.each([
    ['a terminal', stream(true, 100), undefined, 100],
    ['a terminal that does not know', stream(true, 0), undefined, 80],
    ['a tiny terminal', stream(true, 10), undefined, 40],
    ['a pipe', stream(false), undefined, Number.POSITIVE_INFINITY],
    ['COLUMNS on a terminal', stream(true, 100), '72', 72],
    ['COLUMNS in a pipe', stream(false), '72', 72],
    ['nonsense in COLUMNS', stream(true, 100), 'wide', 100],
  ])('is as wide as %s', (_, output, columns, width) => {
    expect(screenOf(output, {COLUMNS: columns}).width).toBe(width)
  })

  it.each([
    ['a terminal', true, {TERM: 'xterm'}, RED],
    ['a pipe', false, {TERM: 'xterm'}, 'x'],
    ['a terminal without colours', true, {TERM: 'dumb'}, 'x'],
    ['NO_COLOR', true, {TERM: 'xterm', NO_COLOR: '1'}, 'x'],
    ['FORCE_COLOR in a pipe', false, {FORCE_COLOR: '1'}, RED],
    ['FORCE_COLOR=0 on a terminal', true, {TERM: 'xterm', FORCE_COLOR: '0'}, 'x'],
  ])('knows whether to colour: %s', (_, isTTY, env, expected) => {
    environment(env)
    expect(screenOf(stream(isTTY, 80), {}).paint('danger', 'x')).toBe(expected)
  })
})

describe('a bar', () => {
  it.each([
    [0, ''],
    [0.001, '▏'],
    [0.5, '████'],
    [0.55, '████▍'],
    [1, '████████'],
  ])('of %d of eight columns', (share, text) => expect(bar(share, 8)).toBe(text))
})
