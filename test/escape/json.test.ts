import {expect, it} from 'vitest'
import {jsonSafe} from '../../src/escape/json.ts'

it('keeps what a terminal would obey out of JSON, and its meaning in it', () => {
  const value = {name: 'a\u001b[2J\u009b31m\u202e\u007f\ufeff', 'k\u0085y': ['\n', 'ü', '😀']}
  for (const indent of [undefined, 2]) {
    const text = jsonSafe(JSON.stringify(value, null, indent))
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202e\ufeff]/u)
    expect(JSON.parse(text)).toEqual(value)
  }
})
