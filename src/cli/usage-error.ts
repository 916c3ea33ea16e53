import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {limits} from '../limits.ts'
import {closest} from '../names/closest.ts'

/** What oclif's parser throws (its `parser/errors.ts`), as far as it is looked at. */
interface ParseError extends Error {
  readonly flags?: readonly string[]
  readonly args?: readonly (string | {readonly name?: string})[]
}

/** What of a command tells which flags and values there are. */
export interface KnownFlags {
  readonly id: string
  /** None where a command has no flags but those of all. */
  readonly flags?: Readonly<Record<string, {readonly options?: readonly string[]}>>
}

/** Errors by their class's name, which is all that oclif tells them apart by. */
const SENTENCES: Readonly<
  Record<string, (error: ParseError, known: KnownFlags) => {says: string; meant?: string | undefined}>
> = {
  NonExistentFlagsError: ({flags: [flag = ''] = []}, {flags = {}}) => ({
    says: `\`${shortened(flag)}\` is not a flag of this command`,
    meant: dashed(closest(flag.replace(/^-+/, ''), [...Object.keys(flags), 'json', 'help'])),
  }),
  FlagInvalidOptionError: ({message}, {flags = {}}) => {
    const [, flag = '', value = ''] = /^Expected --([\w-]+)=(.*) to be one of: /s.exec(message) ?? []
    const options = flags[flag]?.options ?? []
    const meant = closest(value, options)
    return {
      says: `\`${shortened(value)}\` is not a value of \`--${flag}\`, which takes ${listed(options)}`,
      meant: flag === 'format' && closest(value, ['json']) ? '--json' : meant && `--${flag} ${meant}`,
    }
  },
  ArgInvalidOptionError: ({message}) => {
    const [, value = '', list = ''] = /^Expected (.*) to be one of: (.*)/s.exec(message) ?? []
    const options = list.split('\n', 1)[0]!.split(', ')
    return {says: `\`${shortened(value)}\` is not one of ${listed(options)}`, meant: closest(value, options)}
  },
  UnexpectedArgsError: ({args: [argument] = []}) => ({
    says: `\`${shortened(String(argument))}\` is one argument too many`,
  }),
  RequiredArgsError: ({args: [argument] = []}) => ({
    says: `The argument ${Object(argument).name?.toUpperCase() ?? ''} is missing`,
  }),
}

/** Returns wrong usage that oclif found as an error of our own: what is wrong, and what was meant or where to look. */
export function usageError(error: Error, known: KnownFlags): ForestallError {
  const {says, meant} = SENTENCES[error.constructor.name]?.(error, known) ?? {
    says: reworded(error.message),
    meant: undefined,
  }
  const hint = meant ? `Did you mean \`${meant}\`?` : `See \`forestall ${known.id.replace(':', ' ')} --help\`.`
  return new ForestallError('usage', says, hint, {cause: error})
}

/** oclif's complaints about values, with the words that say the same in the tone of the other messages. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^Parsing --([\w-]+)\s+Expected an integer greater than or equal to (.+) but received: (.*)$/,
    '`--$1` takes a whole number of at least $2, not `$3`',
  ],
  [
    /^Parsing --([\w-]+)\s+Expected an integer less than or equal to (.+) but received: (.*)$/,
    '`--$1` takes a whole number of at most $2, not `$3`',
  ],
  [/^Parsing --([\w-]+)\s+Expected an integer but received: (.*)$/, '`--$1` takes a whole number, not `$2`'],
  [/^Parsing --([\w-]+)\s+(.+)$/, '`--$1`: $2'],
  [/^--([\w-]+)=.* cannot also be provided when using --([\w-]+)$/, '`--$1` and `--$2` exclude each other'],
  [/^Expected (.+) to be one of: (.*)$/, '`$1` is not one of $2'],
  [/^Flag --([\w-]+) expects a value$/, '`--$1` needs a value'],
  [/^Flag --([\w-]+) expects one of these values: (.*)$/, '`--$1` needs a value: $2'],
]

/** oclif joins several complaints, and a word on its help, by line feeds. */
function reworded(message: string): string {
  const lines = message
    .replace(/^(Parsing --[\w-]+)\s+/, '$1 ')
    .split('\n')
    .map((line) => line.trim())
  const complaint = lines.find((line) => line !== '' && !/^(The following|See more help)/.test(line)) ?? message
  const sentence = WORDINGS.reduce((text, [pattern, words]) => text.replace(pattern, words), complaint)
  return shortened(sentence.replace(/\.$/, ''), limits.complaintLength)
}

function dashed(flag: string | undefined): string | undefined {
  return flag && `--${flag}`
}

function listed(options: readonly string[]): string {
  return options.map((option) => `\`${option}\``).join(', ')
}
