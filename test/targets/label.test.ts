import {describe, expect, it} from 'vitest'
import {labelOf, parseLabel} from '../../src/targets/label.ts'

describe('a target as people write it', () => {
  it.each([
    ['requests', 'requests'],
    ['Ruamel.YAML', 'ruamel-yaml'],
    ['stdlib:os.path', 'stdlib:os-path'],
    ['stdlib:__future__', undefined],
    ['slip:requirements.txt', 'slip:requirements-txt'],
    ['stdlib:', undefined],
    ['Stdlib:json', undefined],
    ['project:json', undefined],
    ['slip:stdlib:json', undefined],
    [':json', undefined],
    ['', undefined],
  ])('%j is %j', (written, label) => {
    const target = parseLabel(written)
    expect(target && labelOf(target)).toBe(label)
  })
})
