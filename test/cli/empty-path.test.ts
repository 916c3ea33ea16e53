import {describe, expect, it} from 'vitest'
import {refuseEmptyPath} from '../../src/cli/empty-path.ts'

const flags = {output: {helpValue: 'PATH'}, statement: {helpValue: 'FILE|URL'}, author: {helpValue: 'TEXT'}, json: {}}
const word = (type: 'flag' | 'arg', name: string, input: string) => ({type, [type]: name, input})

describe('an empty word', () => {
  it.each([
    ['flag', 'output', '`--output` is empty'],
    ['flag', 'statement', '`--statement` is empty'],
    ['arg', 'plan', 'The argument PLAN is empty'],
  ] as const)('is not a path: %s %s', (type, name, message) => {
    expect(() => refuseEmptyPath([word(type, name, 'x'), word(type, name, '')], flags)).toThrow(
      expect.objectContaining({exit: 2, message}),
    )
  })

  it.each([
    ['flag', 'author'],
    ['flag', 'unknown'],
    ['arg', 'target'],
  ] as const)('may be another value: %s %s', (type, name) => {
    expect(() => refuseEmptyPath([word(type, name, '')], flags)).not.toThrow()
  })
})
