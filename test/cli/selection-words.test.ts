import {expect, it} from 'vitest'
import {selectionWords} from '../../src/cli/selection-words.ts'

const none = {}

it.each([
  [[], none, ''],
  [['requests', 'slip:git'], none, 'requests slip:git'],
  [[], {file: ['a b.txt', '-'], top: '10'}, "--file 'a b.txt' --file - --top 10"],
  [['x'], {stdlib: true, slips: false, alias: ['x=y']}, 'x --stdlib --alias x=y'],
  [['$(id)'], {internal: ['acme-*']}, "'$(id)' --internal 'acme-*'"],
  [['x'], {index: 'names.txt'}, 'x --index names.txt'],
])('%j and %j are chosen by: %s', (args, options, words) => {
  expect(selectionWords(args, options, {})).toBe(words)
})

it('leaves out an index that the environment sets', () => {
  expect(selectionWords(['x'], {index: 'names.txt'}, {FORESTALL_INDEX: 'names.txt'})).toBe('x')
})
