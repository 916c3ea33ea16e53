import {describe, expect, it} from 'vitest'
import {limits} from '../../src/limits.ts'
import {otherFields, parseNewName} from '../../src/screen/new-names.ts'

describe('a line of new names', () => {
  it.each([
    ['requests', 'requests', 'requests', {}],
    ['  Friendly._Bard \r', 'Friendly._Bard', 'friendly-bard', {}],
    ['\ufeffnumpy', 'numpy', 'numpy', {}],
    ['-x', '-x', undefined, {}],
    ['a b', 'a b', undefined, {}],
    ['\u001b[31mred', '\u001b[31mred', undefined, {}],
    ['requests==2.0', 'requests==2.0', undefined, {}],
    ['{"name":"Numpy","created":"2026-11-28","n":1}', 'Numpy', 'numpy', {created: '2026-11-28', n: 1}],
    ['{"name":"no name"}', 'no name', undefined, {}],
    ['{"name":7,"a":[]}', '7', undefined, {a: []}],
    ['{"title":"x"}', '', undefined, {title: 'x'}],
    ['{"name":', '{"name":', undefined, {}],
    ['{"__proto__":{"x":1},"name":"a"}', 'a', 'a', JSON.parse('{"__proto__":{"x":1}}')],
  ])('%j', (line, written, name, fields) => {
    const read = parseNewName(line)!
    expect(read).toMatchObject({written, name})
    expect(otherFields(read)).toEqual(fields)
  })

  it.each(['', '   ', '# a comment', '\t# another'])('%j holds none', (line) => {
    expect(parseNewName(line)).toBeUndefined()
  })

  it('of any length is shortened, unless it is a name', () => {
    expect(parseNewName('é'.repeat(100_000))!.written.length).toBeLessThanOrEqual(300)
    const long = `{"name":"a","x":"${'y'.repeat(limits.targetLineLength)}"}`
    expect(parseNewName(long)!.name).toBeUndefined()
  })
})
