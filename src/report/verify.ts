import {printable} from '../escape/terminal.ts'
import type {VerifyReport} from '../placeholder/verify/verify.ts'
import {count} from '../plural.ts'

/** Renders a line for each file and, below it, one for each check that failed, safe for a terminal. */
export function renderVerify({files}: VerifyReport): string {
  return files
    .flatMap(({file, ok, checks}) => [
      `${ok ? 'ok    ' : 'FAILED'}  ${printable(file)}\n`,
      ...checks.filter((check) => !check.ok).map(({id, message}) => `        ${id}: ${printable(message)}\n`),
    ])
    .join('')
}

/** Says in a line how many files there are, and how many failed. */
export function verifySummary({files}: VerifyReport): string {
  return `${count(files.length, 'file')}, ${files.filter(({ok}) => !ok).length} failed.`
}
