import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {schedule} from '../../src/plan/schedule.ts'
import type {PlanEntry} from '../../src/plan/types.ts'
import {entry} from '../support/sample-plan.ts'

const START = '2026-11-23'
const uploaded = {updated: START, steps: {upload: `${START}T09:00:00Z`}, answer: null}

/** Writes a schedule as `name@day`, days counted from 1. */
const line = (entries: readonly PlanEntry[]) => entries.map(({name, batch}) => `${name}@${batch ?? '-'}`).join(' ')

describe('the days of uploading', () => {
  it('go to the riskiest first, whatever the order of the plan', () => {
    const entries = [entry('a', {risk: 0.1}), entry('b', {risk: 0.3}), entry('c', {risk: 0.2})]
    const days = schedule(entries, 2, START)
    expect(line(days)).toBe('a@2 b@1 c@1')
    expect(days[0]!.date).toBe('2026-11-24')
  })

  it.each([
    ['nothing is uploaded of what is asked for, watched or set aside', {route: 'ask'}],
    ['nothing is uploaded of what somebody has', {verdict: 'taken'}],
    ['nothing is uploaded of what PyPI refuses', {verdict: 'refused'}],
  ] as const)('%s', (_, changes) => {
    const days = schedule([entry('a', changes), entry('b')], 1, START)
    expect(line(days)).toBe('a@- b@1')
    expect(days[0]!.date).toBeNull()
  })

  it('keeps the day of what has been uploaded, and fills up the day that has begun', () => {
    const entries = [
      entry('a', {risk: 0.1, batch: 2, date: '2026-11-24', progress: uploaded, verdict: 'taken'}),
      entry('b', {risk: 0.2}),
      entry('c', {risk: 0.3}),
    ]
    expect(line(schedule(entries, 2, START))).toBe('a@2 b@3 c@2')
  })

  it('never puts more than a day’s uploads on a day, and loses no entry', () => {
    const entries = fc.array(fc.record({risk: fc.double({min: 0, max: 1, noNaN: true}), done: fc.boolean()}), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(entries, fc.integer({min: 1, max: 5}), (list, perDay) => {
        const first = schedule(
          list.map(({risk}, i) => entry(`n${i}`, {risk})),
          perDay,
          START,
        )
        const begun = first.map((e, i) => (list[i]!.done ? {...e, progress: uploaded} : e))
        const again = schedule(begun, perDay, START)
        expect(again.map(({name}) => name)).toEqual(first.map(({name}) => name))
        const uploads = new Map<number, number>()
        for (const {batch} of again) uploads.set(batch!, (uploads.get(batch!) ?? 0) + 1)
        for (const count of uploads.values()) expect(count).toBeLessThanOrEqual(perDay)
        for (const [i, e] of again.entries()) if (list[i]!.done) expect(e.batch).toBe(first[i]!.batch)
      }),
    )
  })
})
