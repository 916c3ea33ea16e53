import {printable} from '../escape/terminal.ts'
import type {FileReport} from '../placeholder/verify/verify.ts'

/** Returns a line for each file and, below it, one for each check that failed, safe for a terminal. */
export function asText(files: readonly FileReport[]): string {
  return files
    .flatMap(({file, ok, checks}) => [
      `${ok ? 'ok    ' : 'FAILED'}  ${printable(file)}\n`,
      ...checks.filter((check) => !check.ok).map(({id, message}) => `        ${id}: ${printable(message)}\n`),
    ])
    .join('')
}
