import {shellWord} from '../escape/shell.ts'

/** The flags that choose targets, as options, and how each is written. */
const FLAGS = {
  file: '--file',
  top: '--top',
  stdlib: '--stdlib',
  slips: '--slips',
  documented: '--documented',
  alias: '--alias',
  mine: '--mine',
  internal: '--internal',
} as const

export type SelectionFlags = Readonly<
  Partial<Record<keyof typeof FLAGS, string | readonly string[] | boolean | undefined>>
> & {
  readonly index?: string | undefined
}

/**
 * Returns the words of a shell line that choose the same targets by the same names as this run did, for the command that
 * comes next: `requests --file requirements.txt`. An index that the environment sets need not be said.
 */
export function selectionWords(
  args: readonly string[],
  options: SelectionFlags,
  {FORESTALL_INDEX}: NodeJS.ProcessEnv = process.env,
): string {
  const flags = Object.entries(FLAGS).flatMap(([option, flag]) => wordsOf(flag, options[option as keyof typeof FLAGS]))
  const index = options.index === FORESTALL_INDEX ? [] : wordsOf('--index', options.index)
  return [...args.map(shellWord), ...flags, ...index].join(' ')
}

function wordsOf(flag: string, value: SelectionFlags[keyof SelectionFlags]): string[] {
  if (typeof value === 'boolean') return value ? [flag] : []
  if (value === undefined) return []
  return (typeof value === 'string' ? [value] : value).flatMap((word) => [flag, word === '-' ? word : shellWord(word)])
}
