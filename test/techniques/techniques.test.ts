import {existsSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {TECHNIQUE_PHRASES} from '../../src/report/explain/technique-phrases.ts'
import {describeSplice} from '../../src/techniques/describe.ts'
import {applySplice} from '../../src/techniques/splice.ts'
import {splicesOf} from '../../src/techniques/technique.ts'
import {variantsOf} from '../support/variants.ts'
import {techniques} from '../support/world.ts'

const root = new URL('../..', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const seeds = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/).filter((seed) => seed.length <= 40)

describe.each(techniques.map((technique) => [technique.id, technique] as const))('technique %s', (id, technique) => {
  it('has a source, a test, a weight in the model, a phrase, a row in the table and a page under its id', () => {
    expect(existsSync(new URL(`src/techniques/${id}.ts`, root))).toBe(true)
    expect(existsSync(new URL(`test/techniques/${id}.test.ts`, root))).toBe(true)
    expect(text('data/risk/model.json')).toContain(`"technique:${id}"`)
    expect(text('docs/techniques/README.md')).toContain(`| [\`${id}\`](${id}.md) |`)
    expect(text(`docs/techniques/${id}.md`)).toContain(`# ${technique.title}\n`)
    expect(text(`docs/techniques/${id}.md`)).not.toContain('TODO')
    expect(TECHNIQUE_PHRASES[id]).toMatch(/^(?!TODO)./)
  })

  it('makes its own example', () => {
    const {seed, variant} = technique.example
    expect(variantsOf(technique, seed)).toContain(variant)
  })

  it('stays within its cap and the seed, and says what it did', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const splices = splicesOf(technique, seed)
        expect(splices.length).toBeLessThanOrEqual(technique.cap(seed.length))
        for (const {start, end, insert} of splices) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(seed.length)
          expect(insert).toMatch(/^[a-z0-9-]*$/)
          expect(describeSplice(seed, {start, end, insert})).toMatch(
            /^(?:rearranges|is|drops|swaps|writes|splits|doubles|puts|adds) .*"/,
          )
          if (id !== 'exact') expect(applySplice(seed, {start, end, insert})).not.toBe(seed)
        }
      }),
      {numRuns: 50},
    )
  })
})

describe('the explanation of a splice', () => {
  it.each([
    ['requests', {start: 4, end: 5, insert: ''}, 'drops "e" at 5'],
    ['requests', {start: 3, end: 5, insert: 'eu'}, 'swaps "u" and "e" at 4'],
    ['requests', {start: 8, end: 8, insert: 's'}, 'doubles "s" at 9'],
    ['requests', {start: 8, end: 8, insert: '-dev'}, 'adds "-dev" at the end'],
    ['requests', {start: 0, end: 0, insert: 'py-'}, 'puts "py-" in front'],
    ['requests', {start: 2, end: 2, insert: '-'}, 'splits after "re"'],
    ['modern', {start: 0, end: 1, insert: 'rn'}, 'writes "rn" for "m" at 1'],
    ['nmap-python', {start: 0, end: 11, insert: 'python-nmap'}, 'rearranges to "python-nmap"'],
    ['bs4', {start: 0, end: 0, insert: ''}, 'is "bs4" itself'],
  ])('%s %o: %s', (seed, splice, words) => expect(describeSplice(seed, splice)).toBe(words))
})
