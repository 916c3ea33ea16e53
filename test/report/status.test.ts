import {describe, expect, it} from 'vitest'
import {expectNormalized} from '../../src/names/normalized-name.ts'
import {renderStatus} from '../../src/report/status.ts'
import {STANDINGS, type Status, type StatusEntry} from '../../src/watch/status.ts'

function entryOf(i: number, alarm: boolean): StatusEntry {
  return {
    name: expectNormalized(`${alarm ? 'taken' : 'open'}-${i}`),
    route: 'register',
    date: null,
    standing: alarm ? 'taken' : 'open',
    alarm,
    why: 'why',
    next: alarm ? 'Look at it.' : 'Upload it.',
    project: null,
  }
}

/** A plan of so many names, those to act on first, as `statusOf` sorts them. */
function statusWith(open: number, taken: number): Status {
  const entries = [
    ...Array.from({length: taken}, (_, i) => entryOf(i, true)),
    ...Array.from({length: open}, (_, i) => entryOf(i, false)),
  ]
  const counts = Object.fromEntries(STANDINGS.map((id) => [id, 0])) as Status['counts']
  return {
    schema: 'forestall/status/v1',
    index: {source: 'bundled', asOf: '2026-11-01', names: 886_323, serial: null, sha256: '0'.repeat(64)},
    live: true,
    date: '2026-11-30',
    counts: {...counts, open, taken},
    uploads: {done: 0, all: open},
    created: {done: 0, all: 0},
    alarms: taken,
    entries,
  }
}

const rowsIn = (text: string) => text.split('\n').filter((line) => /^(?:open|taken)-\d/.test(line)).length

describe('the status of a long plan', () => {
  it.each([
    [40, 0, 40, undefined],
    [41, 0, 25, '… and 16 more.'],
    [1000, 30, 30, '… and 1,000 more.'],
  ])('of %i open names and %i taken ones has %i rows', async (open, taken, rows, rest) => {
    const text = await renderStatus(statusWith(open, taken), 'text')
    expect(rowsIn(text)).toBe(rows)
    expect(/^… and [\d,]+ more\./m.exec(text)?.[0]).toBe(rest)
  })

  it('names the first of those that a step is said of', async () => {
    const text = await renderStatus(statusWith(1000, 0), 'text')
    expect(text).toContain('open-18, open-19 and 980 more: Upload it.')
    expect(text).toContain('1,000 names: 1,000 open. 0 of 1,000 uploaded.')
  })
})
