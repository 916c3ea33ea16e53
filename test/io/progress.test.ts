import {describe, expect, it} from 'vitest'
import {formatBytes, startProgress} from '../../src/io/progress.ts'

/** Runs a task of ten steps, each taking `step` milliseconds, and returns what its progress display wrote. */
function run(step: number, options: {isTTY?: boolean; quiet?: boolean; total?: number; columns?: number} = {}): string {
  const {isTTY = false, quiet = false, total, columns = 60} = options
  let written = ''
  let time = 0
  const screen = {isTTY, columns, write: (text: string) => (written += text)}
  const progress = startProgress('names', total, {quiet, screen, now: () => time})
  for (let done = 1; done <= 10; done++) {
    time += step
    progress.update(done)
  }
  progress.end()
  return written
}

describe('startProgress', () => {
  it('shows nothing of what is done within a second', () => {
    expect(run(90, {isTTY: true, total: 10})).toBe('')
    expect(run(90)).toBe('')
  })

  it('shows nothing when quiet', () => {
    expect(run(5000, {isTTY: true, total: 10, quiet: true})).toBe('')
    expect(run(5000, {quiet: true})).toBe('')
  })

  it('draws a bar over itself on a terminal and takes it away', () => {
    const written = run(500, {isTTY: true, total: 10})
    expect(written).toContain('] names: 10 of 10, 2 a second')
    expect(written).not.toContain('\n')
    expect(written.endsWith('\r\u001b[K')).toBe(true)
    for (const line of written.split('\r\u001b[K')) expect(line.length).toBeLessThan(60)
  })

  it('writes a plain line now and then elsewhere', () => {
    expect(run(2000, {total: 10})).toBe(
      'names: 1 of 10, 30 a minute, 18 s left\nnames: 4 of 10, 30 a minute, 12 s left\nnames: 7 of 10, 30 a minute, 6 s left\nnames: 10 of 10, 30 a minute\n',
    )
    expect(run(2000)).toMatch(/^(names: \d+, 30 a minute\n){4}$/)
  })
})

it('tells a detail beside the count', () => {
  let written = ''
  let time = 0
  const screen = {write: (text: string) => (written += text)}
  const progress = startProgress('Fetching', undefined, {screen, format: formatBytes, now: () => time})
  time = 1500
  progress.update(2_000_000, 7_000_000, ', 250,000 names')
  expect(written).toBe('Fetching: 2.0 MB of 7.0 MB, 1.3 MB a second, 4 s left, 250,000 names\n')
})

it('writes bytes for people', () => {
  expect([0, 999, 1000, 6_812_345].map(formatBytes)).toEqual(['0 kB', '1 kB', '1 kB', '6.8 MB'])
})
