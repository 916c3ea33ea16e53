import {limits} from '../../limits.ts'
import {stripped} from '../../plan/python-blanks.ts'

const GROUP = /^[^@<>:;,[\]]*:([^:;]*);?$/s
const QUOTED = /"(?:\\.|[^"\\])*(?:"|\\?$)/gs
const INNERMOST_COMMENT = /\((?:\\.|[^()\\])*\)/gs
/** `NAME <ADDRESS>` (RFC 5322, section 3.4), whose last bracket may be missing, and what follows. */
const BRACKETED = /^[^<>]*<([^<>]*)(?:>(.*))?$/s

/**
 * Returns the address by which PyPI judges an e-mail field: the one that `email.utils.parseaddr` of Python 3.13 and later
 * finds in it. Empty, and then PyPI asks no more, for what is blank, holds more than one address, or is so malformed that
 * Python gives up on it.
 * @example soleAddress('"Doe, Jane" <jane@example.com> (she)') // 'jane@example.com'
 * @example soleAddress('a@example.com, b') // ''
 */
export function soleAddress(value: string): string {
  let bare = value.replace(QUOTED, '""')
  for (let depth = 0; depth < limits.commentDepth && bare.includes('('); depth++) {
    bare = bare.replace(INNERMOST_COMMENT, ' ')
  }
  bare = trimmed(trimmed(bare).replace(GROUP, '$1').replace(/,$/, ''))
  const [whole, inside = whole, rest = ''] = BRACKETED.exec(bare) ?? [bare]
  const [local = '', domain, ...more] = inside.split('@')
  if (/[()[\]:;,]/.test(bare) || /[<>]/.test(inside) || trimmed(rest) !== '' || more.length > 0) return ''
  // Without an `@`, Python takes the first word of a name for the address, and PyPI refuses that.
  if (domain === undefined) return trimmed(inside)
  const typed = domain.replace(/[ \t\r\n]+/g, '')
  return typed.includes('"') ? '' : typed && `${trimmed(local)}@${typed}`
}

/** Without the blanks of e-mail headers at its ends: others are part of an address, and PyPI refuses it. */
function trimmed(text: string): string {
  return stripped(text, /[ \t\r\n]/)
}
