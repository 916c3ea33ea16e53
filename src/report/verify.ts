import {printable} from '../escape/terminal.ts'
import type {VerifyReport} from '../placeholder/verify/verify.ts'
import {count} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import {PLAIN} from '../terminal/screen.ts'

/** Renders a line for each file and, below it, one for each check that failed, safe for a terminal. */
export function renderVerify({files}: VerifyReport, screen = PLAIN): string {
  return files
    .flatMap(({file, ok, checks}) => [
      `${ok ? screen.paint('safe', 'ok    ') : screen.paint('danger', 'FAILED')}  ${printable(file)}\n`,
      ...checks
        .filter((check) => !check.ok)
        .map(({id, message}) => `${prose(`        ${id}: ${message}`, screen, '  ')}\n`),
    ])
    .join('')
}

/** Says in a line how many files there are, and how many failed. */
export function verifySummary({files}: VerifyReport): string {
  return `${count(files.length, 'file')}, ${files.filter(({ok}) => !ok).length} failed.`
}
