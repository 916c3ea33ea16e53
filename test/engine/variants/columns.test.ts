import {describe, expect, it} from 'vitest'
import {MAX_SEEDS, MAX_SPLICES, MAX_TECHNIQUES} from '../../../src/engine/variants/columns.ts'
import {openFeatureTables} from '../../../src/knowledge/tables.ts'
import {FeatureReader} from '../../../src/likelihood/feature-reader.ts'
import type {Seed} from '../../../src/targets/types.ts'
import type {Technique} from '../../../src/techniques/technique.ts'
import {named, project, screenerOver} from '../../support/world.ts'

/** A technique that emits the same text in the same place, a number of times at once. */
const repeated = (times: number): Technique => {
  const texts = Array.from({length: times}, () => 'x')
  return {
    id: 'repeated',
    title: 'Repeated',
    summary: 'Repeats itself.',
    example: {seed: 'a', variant: 'xa'},
    cap: () => times,
    splices: (_, sink) => sink.emitEach(0, 0, texts),
  }
}
const seed: Seed = {text: named('flask'), origin: 'name'}

describe('a number beyond the width of its column', () => {
  it('of a technique is refused when the engine is made', () => {
    const techniques = Array.from({length: MAX_TECHNIQUES + 1}, () => repeated(1))
    expect(() => screenerOver(['flask'], [], {techniques})).toThrow('33 techniques, in a word of 32 bits')
  })

  it('of a feature is refused when the model is opened', () => {
    const ids = Array.from({length: 256}, (_, i) => `technique-${i}`)
    expect(() => new FeatureReader(openFeatureTables(), ids)).toThrow(/^\d+ features, but their numbers are bytes$/)
  })

  it('of a seed is refused by name', () => {
    const screener = screenerOver(['flask'])
    const seeds = Array.from({length: MAX_SEEDS + 1}, () => seed)
    expect(() => screener.screen(project('flask'), seeds)).toThrow('`flask` has too many aliases')
  })

  it('of a splice is refused by name, and the engine works on', () => {
    const screener = screenerOver(['flask'], [], {techniques: [repeated(MAX_SPLICES / 2)]})
    expect(() => screener.screen(project('flask'), [seed, seed, seed])).toThrow('`flask` has too many aliases')
    expect(screener.screen(project('flask'), [seed]).count).toBe(1)
  })
})
