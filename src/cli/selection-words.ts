import {pathWord, shellWord} from '../escape/shell.ts'
import type {Question} from '../targets/question.ts'
import {withoutCredentials} from '../urls.ts'

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
 * comes next: `requests --file requirements.txt`. An index that the environment sets need not be said, and of another no
 * password is shown.
 */
export function selectionWords(
  args: readonly string[],
  options: SelectionFlags,
  {FORESTALL_INDEX}: NodeJS.ProcessEnv = process.env,
): string {
  const flags = Object.entries(FLAGS).flatMap(([option, flag]) => wordsOf(flag, options[option as keyof typeof FLAGS]))
  const {index: own} = options
  const index = own === undefined || own === FORESTALL_INDEX ? [] : wordsOf('--index', withoutCredentials(own))
  return [...args.map(shellWord), ...flags, ...index].join(' ')
}

function wordsOf(flag: string, value: SelectionFlags[keyof SelectionFlags]): string[] {
  if (typeof value === 'boolean') return value ? [flag] : []
  if (value === undefined) return []
  return (typeof value === 'string' ? [value] : value).flatMap((word) => [flag, word === '-' ? word : shellWord(word)])
}

/**
 * Returns the command that plans for the same targets, with what was meant in place of what may have been a slip of the
 * finger; and those of `questions` that stand elsewhere, such as in a file, where a plan stops at them.
 */
export function planWords(
  args: readonly string[] = [],
  options: SelectionFlags,
  questions: readonly Question[] = [],
  env: NodeJS.ProcessEnv = process.env,
): {readonly next: string; readonly doubtful: readonly string[]} {
  const meant = new Map(questions.map((question) => [question.typed, question.meant]))
  const words = args.map((arg) => {
    const said = meant.get(arg)
    const [flag, path] = /^(--\w+)(?: (.*))?$/s.exec(said ?? '')?.slice(1) ?? []
    if (flag === undefined) return shellWord(said ?? arg)
    return path === undefined ? flag : `${flag} ${pathWord(path)}`
  })
  const rest = selectionWords([], options, env)
  return {
    next: ['forestall plan', ...new Set(words), rest].join(' ').trimEnd(),
    doubtful: questions.map(({typed}) => typed).filter((typed) => !args.includes(typed)),
  }
}
