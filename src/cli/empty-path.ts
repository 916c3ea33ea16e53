import {ForestallError} from '../errors.ts'

/** What the parser says of one word of the command line. */
export interface RawWord {
  readonly type: string
  readonly flag?: string
  readonly arg?: string
  readonly input: string
}

/** What a flag shows in its help of the value that it takes, if that is a path. */
const PATH_VALUE = /\b(?:PATH|FILE|DIR)\b/
/** The arguments that are paths. */
const PATH_ARGUMENTS = new Set<string | undefined>(['plan', 'path', 'pairs', 'names', 'dir'])

/**
 * Refuses an empty word where a path should be: it would stand for the current folder, and most likely a variable of the
 * shell is not set.
 * @throws ForestallError `usage`.
 */
export function refuseEmptyPath(words: readonly RawWord[], flags: Readonly<Record<string, object>>): void {
  for (const {type, flag = '', arg, input} of words) {
    if (input !== '') continue
    const isPath = type === 'flag' ? PATH_VALUE.test(String(Object(flags[flag]).helpValue)) : PATH_ARGUMENTS.has(arg)
    if (!isPath) continue
    const what = type === 'flag' ? `\`--${flag}\`` : `The argument ${arg!.toUpperCase()}`
    throw new ForestallError('usage', `${what} is empty`, 'Give a path. Is a variable in the shell not set?')
  }
}
