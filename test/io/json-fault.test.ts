import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {jsonFault} from '../../src/io/json-fault.ts'

describe('what people write in JSON', () => {
  it.each([
    ['{\n  // why\n  "a": 1\n}', 2, 'a comment'],
    ['{"a": 1} # why', 1, 'a comment'],
    ['[1,\n/* two\n*/ 2]', 2, 'a comment'],
    ['{\n"a": [1, 2,\n]}', 2, 'a comma before a closing bracket'],
    ['{"a": 1,\n}', 1, 'a comma before a closing bracket'],
    ["{'a': 1}", 1, 'a single quote'],
    ['{"a": 1,\n "b": 2,\n "a": 3}', 3, 'the key `a` stands twice'],
    ['{\n"a": 1\n"b": 2}', 3, 'no comma before'],
    ['[{}\n{}]', 2, 'no comma before'],
    ['{\nroute: "ask"}', 2, '`route` without double quotes'],
    ['{"route": ask}', 1, '`ask` without double quotes'],
    ['{"budget": NaN}', 1, '`NaN` without double quotes'],
    ['{"budget": 01}', 1, '`01` without double quotes'],
    ['{"a" 1}', 1, 'no colon'],
    ['{"a": "ask\n}', 1, 'a double quote without a second one'],
    ['{"a": 1}\n}', 2, 'text behind the end'],
    ['{"a": [1}', 1, '`}` closes nothing'],
    ['{"a": ]', 1, '`]` closes nothing'],
    ['[1,, 2]', 1, '`,` is out of place'],
    ['{"a":\n1', 2, 'it ends before'],
    ['', 1, 'it ends before'],
  ])('%j: line %i has %s', (text, line, message) => {
    expect(jsonFault(text)).toMatchObject({line, message: expect.stringContaining(message)})
  })

  it.each(['{"a": "// no, \\" # comment", "b": "it\'s, ]"}', '[{"a": 1}, {"a": 1}]', '{"a": {"a": -1.5e+3}}', ' [] '])(
    '%j: nothing',
    (text) => {
      expect(jsonFault(text)).toBeUndefined()
    },
  )

  it('finds nothing in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) => {
        expect(jsonFault(text)).toBeUndefined()
        expect(jsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined()
      }),
    )
  })

  it('finds a fault wherever the parser finds one in the structure', () => {
    const characters = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', ',', ':', ' ', '"a"', '"b"', '1', 'true', '\n'),
    })
    fc.assert(
      fc.property(characters, (text) => {
        expect(jsonFault(text) !== undefined || isJson(text)).toBe(true)
      }),
      {numRuns: 2000},
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
