import {parse} from 'smol-toml'
import {describe, expect, it} from 'vitest'
import {tomlLines} from '../../src/config/toml-lines.ts'

const linesOf = (toml: string) => {
  parse(toml) // only what is TOML has to have right lines
  return Object.fromEntries(tomlLines(toml))
}

describe('tomlLines', () => {
  it.each([
    ['', {}],
    ['a = 1', {'/a': 1}],
    ['# a = 1\n\nb = "# c = 2"\n', {'/b': 3}],
    ['a = 1\r\nb = 2\r\n', {'/a': 1, '/b': 2}],
    ['a = ["x",\n  "y", # z\n\n  "w"]\nb = 1.5', {'/a': 1, '/a/0': 1, '/a/1': 2, '/a/2': 4, '/b': 5}],
    ['plan.budget = 1\nplan."per-day" = 2', {'/plan': 1, '/plan/budget': 1, '/plan/per-day': 2}],
    [
      '[plan]\nbudget = 1\n[ "a/b" . c ]\nd = 2',
      {'/plan': 1, '/plan/budget': 2, '/a~1b': 3, '/a~1b/c': 3, '/a~1b/c/d': 4},
    ],
    [
      'plan = { budget = 1, x = { y = ["z"] } }\n',
      {'/plan': 1, '/plan/budget': 1, '/plan/x': 1, '/plan/x/y': 1, '/plan/x/y/0': 1},
    ],
    ['a = """\nb = 1\n"""\nc = 2', {'/a': 1, '/c': 4}],
    ["a = '''\nb = \"1\n'''\nc = 2", {'/a': 1, '/c': 4}],
    ['a = """x\\"""" # """\nc = 2', {'/a': 1, '/c': 2}],
    [
      '[[t]]\na = 1\n[[t]]\na = 2\n[t.u]\nb = 3',
      {'/t': 1, '/t/0': 1, '/t/0/a': 2, '/t/1': 3, '/t/1/a': 4, '/t/1/u': 5, '/t/1/u/b': 6},
    ],
    [
      'a = 2026-11-27 07:32:00\nb = [[1, 2],\n[3]]',
      {'/a': 1, '/b': 2, '/b/0': 2, '/b/0/0': 2, '/b/0/1': 2, '/b/1': 3, '/b/1/0': 3},
    ],
  ])('%j', (toml, lines) => expect(linesOf(toml)).toEqual(lines))

  it.each(['[', ']', 'a = [', 'a = {', 'a = [}', '[[', '= =', 'a = {]', '"', "'''"])(
    'ends for %j, which is not TOML',
    (text) => {
      expect(tomlLines(text)).toBeInstanceOf(Map)
    },
  )
})
