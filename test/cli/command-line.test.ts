import {describe, expect, it} from 'vitest'
import {commandLine} from '../../src/cli/command-line.ts'
import {closest} from '../../src/names/closest.ts'

const table = {
  commands: {
    list: {flags: {format: {options: ['table', 'csv']}, json: {type: 'boolean'}, live: {type: 'boolean'}}},
    checklist: {flags: {format: {options: ['html', 'json']}}},
    plan: {flags: {}},
    techniques: {flags: {}, args: {}},
    'index:update': {flags: {}},
    'index:info': {flags: {}},
  },
}
const words = (line: string) =>
  commandLine(
    line.split(' ').filter((word) => word !== ''),
    table,
  ).join(' ')

describe('what somebody typed', () => {
  it.each([
    ['', '--help'],
    ['-h', '--help'],
    ['help', '--help'],
    ['help plan', 'plan --help'],
    ['help index update', 'index update --help'],
    ['plan requests -h', 'plan requests --help'],
    ['-v', '--version'],
    ['-V', '--version'],
    ['version', '--version'],
    ['list requests -V', '--version'],
    ['list requests --format json', 'list requests --json'],
    ['list --format=json requests', 'list --json requests'],
    ['list --format csv json', 'list --format csv json'],
    ['checklist --format json', 'checklist --format json'],
    ['list -- -h', 'list -- -h'],
    ['list -- --json=1', 'list -- --json=1'],
    ['list --format=csv', 'list --format=csv'],
    ['list requests --version', '--version'],
    ['plan requests --format json', 'plan requests --json'],
    ['index info --format=json', 'index info --json'],
    ['--json list requests', 'list requests --json'],
    ['--no-config --json list -- -x', 'list --no-config --json -- -x'],
    ['--json --help', '--help'],
    ['--no-config -V', '--version'],
    ['index', 'index'],
    ['index info', 'index info'],
  ])('%s is %s', (typed, given) => expect(words(typed)).toBe(given))

  it.each([
    ['lst requests', '`lst` is not a command', 'Did you mean `forestall list`?'],
    ['index updat', '`index updat` is not a command', 'Did you mean `forestall index update`?'],
    ['help plna', '`plna` is not a command', 'Did you mean `forestall plan`?'],
    [
      'techniques omission',
      '`omission` is one argument too many',
      '`forestall techniques` takes none. See `forestall techniques --help`.',
    ],
    ['list --json=1', '`--json` takes no value', 'Write `--json` alone, or leave it out.'],
    ['list --no-live=yes x', '`--no-live` takes no value', 'Write `--no-live` alone, or leave it out.'],
    ['list --help=plan', '`--help` takes no value', 'Write `--help` alone, or leave it out.'],
    ['helpp plan', '`helpp` is not a command', 'Did you mean `forestall help`?'],
    ['versoin', '`versoin` is not a command', 'Did you mean `forestall version`?'],
    ['--json', 'There is no command on the command line', 'See `forestall --help` for the commands.'],
    ['--json lst', '`lst` is not a command', 'Did you mean `forestall list`?'],
    ['--hlep', '`--hlep` stands before the command', 'Did you mean `--help`?'],
    [
      '--limit 3 list',
      '`--limit` stands before the command',
      'Write the command first, for example `forestall list requests`.',
    ],
    ['frobnicate', '`frobnicate` is not a command', 'See `forestall --help` for the commands.'],
    ['li\u001b[31mst', '`li\\u{1b}[31mst` is not a command', 'See `forestall --help` for the commands.'],
  ])('%j is wrong usage', (typed, message, hint) => {
    expect(() => words(typed)).toThrow(expect.objectContaining({exit: 2, message, hint}))
  })
})

describe('the word that was meant', () => {
  it.each([
    ['limt', ['limit', 'live'], 'limit'],
    ['', ['a'], 'a'],
    ['x', ['limit'], undefined],
    ['LIST', ['list'], 'list'],
    ['tset', ['test', 'tse'], 'test'],
  ])('%j among %j is %j', (word, candidates, meant) => expect(closest(word, candidates)).toBe(meant))
})
