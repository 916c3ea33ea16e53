import {ForestallError} from '../errors.ts'
import {printable} from '../escape/terminal.ts'
import {shortened} from '../escape/text.ts'
import {closest} from '../names/closest.ts'

/** What of oclif's manifest tells which words a command line may hold. */
export interface CommandTable {
  /** By id, `index:update`. */
  readonly commands: Readonly<
    Record<
      string,
      {
        readonly flags?: Readonly<Record<string, {readonly type?: string; readonly options?: readonly string[]}>>
        readonly args?: Readonly<Record<string, unknown>>
      }
    >
  >
}

const HELP = new Set(['-h', '--help'])
const VERSION_FLAGS = new Set(['-v', '-V', '--version'])
/** Words that stand for flags. */
const WORDS = ['help', 'version']
/** Flags of every command, which take no value: they may stand before it. */
const COMMON = new Set(['--json', '--no-config'])

/**
 * Returns the words that oclif is given for those that somebody typed: `help plan` for `plan --help`, `-h` anywhere, `-V`,
 * `-v`, `--version` and `version`, and `--format json` where a command has no such format but `--json`.
 * @throws ForestallError `usage` for a command that there is not, with the one that was meant.
 */
export function commandLine(words: readonly string[], {commands}: CommandTable): string[] {
  const [first, ...rest] = words
  if (first === undefined || HELP.has(first)) return ['--help']
  if (VERSION_FLAGS.has(first) || first === 'version') return ['--version']
  if (first === 'help') return rest.length === 0 ? ['--help'] : [...commandLine(rest, {commands}), '--help']
  if (first.startsWith('-')) return commandLine(commandFirst(words), {commands})
  const ids = Object.keys(commands)
  const id = idOf(words, ids)
  const command = commands[id]
  const end = words.indexOf('--')
  const own = withJson(end < 0 ? words : words.slice(0, end), command?.flags?.['format']?.options ?? [])
  refuseWordsOf(id, command, own)
  for (const word of own) refuseValueOf(command, word)
  if (own.some((word) => VERSION_FLAGS.has(word))) return ['--version']
  return [...own.map((word) => (word === '-h' ? '--help' : word)), ...(end < 0 ? [] : words.slice(end))]
}

/** Returns the words with the flags that stand before the command behind it. */
function commandFirst(words: readonly string[]): string[] {
  const at = words.findIndex((word) => !COMMON.has(word))
  const wrong = words[at]
  if (wrong === undefined) {
    throw new ForestallError(
      'usage',
      'There is no command on the command line',
      'See `forestall --help` for the commands.',
    )
  }
  if (wrong.startsWith('-') && !HELP.has(wrong) && !VERSION_FLAGS.has(wrong)) {
    const meant = closest(
      wrong,
      [...HELP, ...VERSION_FLAGS, ...COMMON].filter((flag) => flag.startsWith('--')),
    )
    throw new ForestallError(
      'usage',
      `\`${printable(shortened(wrong))}\` stands before the command`,
      meant === undefined
        ? 'Write the command first, for example `forestall list requests`.'
        : `Did you mean \`${meant}\`?`,
    )
  }
  const end = words.indexOf('--')
  const last = end < 0 ? words.length : end
  return [...words.slice(at, last), ...words.slice(0, at), ...words.slice(last)]
}

/** Returns the command or the topic that the words begin with. */
function idOf([first = '', second = '']: readonly string[], ids: readonly string[]): string {
  if (ids.includes(first)) return first
  const isTopic = ids.some((id) => id.startsWith(`${first}:`))
  if (isTopic && (second === '' || second.startsWith('-') || ids.includes(`${first}:${second}`))) {
    return `${first}:${second}`
  }
  const typed = isTopic ? `${first} ${second}` : first
  const names = [...ids.map((id) => id.replace(':', ' ')), ...WORDS]
  const meant = closest(typed, names) ?? closest(`${first} ${second}`, names)
  throw new ForestallError(
    'usage',
    `\`${printable(shortened(typed))}\` is not a command`,
    meant === undefined ? 'See `forestall --help` for the commands.' : `Did you mean \`forestall ${meant}\`?`,
  )
}

/** oclif takes a word behind a command without arguments for a part of the command's name, which it then does not find. */
function refuseWordsOf(id: string, command: CommandTable['commands'][string] | undefined, words: string[]): void {
  const extra = words[id.split(':').length]
  if (command?.args === undefined || Object.keys(command.args).length > 0) return
  if (extra === undefined || extra.startsWith('-')) return
  const name = id.replace(':', ' ')
  const says = `\`${printable(shortened(extra))}\` is one argument too many`
  throw new ForestallError('usage', says, `\`forestall ${name}\` takes none. See \`forestall ${name} --help\`.`)
}

/** Of `--json=1` oclif makes `--json` and the argument `1`. */
function refuseValueOf(command: CommandTable['commands'][string] | undefined, word: string): void {
  const [flag] = /^--[^=]+(?==)/.exec(word) ?? []
  if (flag === undefined) return
  const type = (name: string) => command?.flags?.[name]?.type
  const isSwitch = [flag.slice('--'.length), flag.slice('--no-'.length)].some((name) => type(name) === 'boolean')
  if (!isSwitch && !HELP.has(flag) && !VERSION_FLAGS.has(flag)) return
  throw new ForestallError(
    'usage',
    `\`${printable(flag)}\` takes no value`,
    `Write \`${printable(flag)}\` alone, or leave it out.`,
  )
}

/** `--format json` is what most programs call it; where a command knows no such format, `--json` is meant. */
function withJson(words: readonly string[], formats: readonly string[]): string[] {
  if (formats.includes('json')) return [...words]
  return words.flatMap((word, i) => {
    if (word === '--format=json') return ['--json']
    if (word === '--format' && words[i + 1] === 'json') return ['--json']
    return word === 'json' && words[i - 1] === '--format' ? [] : [word]
  })
}
