import {domainToASCII} from 'node:url'
import {oneLine} from '../escape/text.ts'
import {limits} from '../limits.ts'

// What PyPI's validator (the Python package email-validator, without DNS look-ups) accepts in an address.
const ATOM = String.raw`(?:[A-Za-z0-9!#$%&'*+/=?^_{|}~\x60-]|(?![\p{Z}\p{C}])[\u0080-\u{10ffff}])+`
const LOCAL_PART = new RegExp(String.raw`^(?!\p{M})${ATOM}(?:\.${ATOM})*$`, 'u')
// Of a domain as given: a URL parser would drop or take for a path what PyPI refuses (`a\u00ad.com`, `a.com/b`).
const DOMAIN = /^(?:[A-Za-z0-9.-]|(?![\p{Z}\p{C}])[\u0080-\u{10ffff}])+$/u
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
// Hyphens are not allowed at the ends or as third and fourth character, in the Unicode form either.
const BAD_HYPHENS = /^-|-$|^(?!xn)..--/iu
const TOP_LEVEL = /[a-z]$/
const SPECIAL_USE = ['arpa', 'invalid', 'local', 'localhost', 'onion', 'test']

/** Tells whether PyPI accepts `address` as an author's e-mail: `a@example.com` yes, `a@localhost` or `a@b.test` no. */
export function isPyPIEmail(address: string): boolean {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const given = address.slice(at + 1)
  const typed = given.normalize('NFKC')
  const domain = domainToASCII(typed).toLowerCase()
  const labels = domain.split('.')
  return (
    at > 0 &&
    local.length <= 64 &&
    address.length <= 254 &&
    LOCAL_PART.test(local) &&
    DOMAIN.test(given) &&
    DOMAIN.test(typed) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !typed.split('.').some((label) => BAD_HYPHENS.test(label)) &&
    TOP_LEVEL.test(domain) &&
    !SPECIAL_USE.includes(labels.at(-1)!)
  )
}

/** Tells whether `name` can be an author's name in a header: one visible line of reasonable length. */
export function isAuthorName(name: string): boolean {
  return name !== '' && name === oneLine(name) && name.length <= limits.authorLength
}
