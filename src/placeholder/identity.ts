import {isIP} from 'node:net'
import {domainToASCII} from 'node:url'
import {oneLine} from '../escape/text.ts'
import {limits} from '../limits.ts'
import type {PlaceholderIdentity} from '../plan/types.ts'
import {parseUrl} from '../urls.ts'

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

/**
 * Domains under which nobody can be reached: those kept for documentation (RFC 2606, RFC 6761), for networks of one's own
 * (ICANN's `internal`) and for other systems than DNS (RFC 9476), beside those that PyPI refuses in an address.
 */
const NOBODYS = [...SPECIAL_USE, 'example', 'example.com', 'example.net', 'example.org', 'internal', 'alt']

/** Returns the domain that nobody can be reached under, if `domain` is in one: `www.Example.org` → `example.org`. */
export function reservedDomain(domain: string): string | undefined {
  const typed = domain.toLowerCase().replace(/\.$/, '')
  return typed.includes('.') ? NOBODYS.find((reserved) => typed === reserved || typed.endsWith(`.${reserved}`)) : typed
}

/** Returns what keeps somebody who comes upon a placeholder from reaching whoever is behind it, a sentence each. */
export function contactProblems({email, url}: PlaceholderIdentity): string[] {
  if (email === null && url === null) {
    return [
      'Whoever comes upon a placeholder cannot reach you: the plan has neither an e-mail address nor a web page. Set one with `forestall plan --email ADDRESS` or `--url ADDRESS`; `forestall statement` makes the page.',
    ]
  }
  const domains = {
    email: email?.slice(email.lastIndexOf('@') + 1),
    url: url === null ? undefined : parseUrl(url)?.hostname,
  }
  return (['email', 'url'] as const).flatMap((field) => {
    const domain = domains[field]
    const reserved = domain === undefined || isIP(domain.replace(/^\[|\]$/g, '')) ? undefined : reservedDomain(domain)
    if (reserved === undefined) return []
    const address = {email, url}[field]
    return [
      `Nobody can reach you at \`${address}\`: \`${reserved}\` is reserved. Set an address of yours with \`forestall plan --${field} ADDRESS\`.`,
    ]
  })
}

/** Tells whether `name` can be an author's name in a header: one visible line of reasonable length. */
export function isAuthorName(name: string): boolean {
  return name !== '' && name === oneLine(name) && name.length <= limits.authorLength
}
