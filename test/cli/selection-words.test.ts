import {expect, it} from 'vitest'
import {planWords, selectionWords} from '../../src/cli/selection-words.ts'

const none = {}

it.each([
  [[], none, ''],
  [['requests', 'slip:git'], none, 'requests slip:git'],
  [[], {file: ['a b.txt', '-'], top: '10'}, "--file 'a b.txt' --file - --top 10"],
  [['x'], {stdlib: true, slips: false, alias: ['x=y']}, 'x --stdlib --alias x=y'],
  [['$(id)'], {internal: ['acme-*']}, "'$(id)' --internal 'acme-*'"],
  [['x'], {index: 'names.txt'}, 'x --index names.txt'],
  [['x'], {index: 'https://bob:hunter2@host/simple/'}, 'x --index https://host/simple/'],
])('%j and %j are chosen by: %s', (args, options, words) => {
  expect(selectionWords(args, options, {})).toBe(words)
})

it('leaves out an index that the environment sets', () => {
  expect(selectionWords(['x'], {index: 'names.txt'}, {FORESTALL_INDEX: 'names.txt'})).toBe('x')
})

it.each([
  [['reqeusts', 'flask'], {}, [{typed: 'reqeusts', meant: 'requests'}], 'forestall plan requests flask', []],
  [['reqeusts', 'requests'], {}, [{typed: 'reqeusts', meant: 'requests'}], 'forestall plan requests', []],
  [['help'], {}, [{typed: 'help', meant: '--help'}], 'forestall plan --help', []],
  [['a b.txt'], {}, [{typed: 'a b.txt', meant: '--file a b.txt'}], "forestall plan --file 'a b.txt'", []],
  [['git'], {top: '9'}, [{typed: 'git', meant: 'slip:git'}], 'forestall plan slip:git --top 9', []],
  [[], {file: ['r.txt']}, [{typed: 'nunpy', meant: 'numpy'}], 'forestall plan --file r.txt', ['nunpy']],
])('%j and %j, with the questions %j, are planned for by: %s', (args, options, questions, next, doubtful) => {
  expect(planWords(args, options, questions, {})).toEqual({next, doubtful})
})
