import {describe, expect, it} from 'vitest'
import {toPlaceholder} from '../../src/placeholder/from-plan.ts'
import {makeRenderer} from '../../src/placeholder/render.ts'
import {entry, plan, target} from '../support/sample-plan.ts'

/** An entry that imitates so many targets, the last of them the heaviest. */
function imitating(count: number) {
  const names = Array.from({length: count}, (_, i) => `target-${i}`)
  const squats = names.map((name) => ({
    ...{target: name, seed: name, technique: 'dropped-word', detail: 'drops a word'},
    likelihood: 0.001,
  }))
  const targets = names.map((name, i) => target({name, exposure: (i + 1) / 1000}))
  return toPlaceholder(entry('target', {squats}), plan([], {targets}))
}

describe('a placeholder of a name that imitates many', () => {
  it('names them all up to fifty', () => {
    const {protects, more} = imitating(50)
    expect(protects).toHaveLength(50)
    expect(more).toBeUndefined()
  })

  it('names the fifty heaviest and counts the rest, in every text', async () => {
    const placeholder = imitating(73)
    expect(placeholder.protects.map((one) => one.target)).toEqual(
      Array.from({length: 50}, (_, i) => `target-${72 - i}`),
    )
    expect(placeholder.more).toBe(23)
    const files = (await makeRenderer())(placeholder)
    expect(files.get('README.md')!.match(/^- and 23 more$/gm)).toHaveLength(2)
    expect(files.get('placeholder_backend.py')).toContain('and 23 more')
    expect(files.get('PKG-INFO')).toMatch(/^Summary: .* and \d+ more\?/m)
  })
})
