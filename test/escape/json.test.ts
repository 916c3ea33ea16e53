import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {jsonDocument, jsonLine, jsonSafe} from '../../src/escape/json.ts'

it('keeps what a terminal would obey out of JSON, and its meaning in it', () => {
  const value = {name: 'a\u001b[2J\u009b31m\u202e\u007f\ufeff', 'k\u0085y': ['\n', 'ü', '😀']}
  for (const indent of [undefined, 2]) {
    const text = jsonSafe(JSON.stringify(value, null, indent))
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202e\ufeff]/u)
    expect(JSON.parse(text)).toEqual(value)
  }
})

it.each([jsonDocument, jsonLine])('%o ends its line', (write) => {
  const value = {note: 'a\u202eb', list: [1]}
  expect(write(value)).toMatch(/\}\n$/)
  expect(write(value)).toContain('a\\u202eb')
  expect(JSON.parse(write(value))).toEqual(value)
})

it('is the only way of writing documents', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url))
  const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.ts'))
  const writing = files.filter((file) => /JSON\.stringify\(.*, null, 2\)/.test(readFileSync(join(src, file), 'utf8')))
  expect(writing.filter((file) => !file.startsWith('escape'))).toEqual([])
})
