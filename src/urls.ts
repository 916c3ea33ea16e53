/**
 * Returns `text` as a URL, relative to `base` if given, or `undefined` if it is not one. `URL.canParse` does not do: on
 * Node 20 and 22 it rejects addresses with letters like `ü` once V8 has optimised its caller, after some thousand calls.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/**
 * Returns `url` in RFC 3986 form (`https://bücher.example` → `https://xn--bcher-kva.example/`), or `undefined` unless it
 * is an http(s) address without credentials. What a URL parser would drop, or read as something else, makes it none: control
 * and invisible characters, blanks at the ends, backslashes, a missing slash.
 */
export function asWebAddress(url: string): string | undefined {
  const parsed = parseUrl(url)
  return parsed &&
    /^https?:\/\//i.test(url) &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]|\p{Z}$/u.test(url) &&
    !parsed.username &&
    !parsed.password &&
    /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(parsed.href) &&
    // RFC 3986 has brackets round IP addresses only; the URL standard lets them stand elsewhere.
    !/[[\]]/.test(parsed.pathname + parsed.search + parsed.hash)
    ? parsed.href
    : undefined
}

/**
 * The beginning of an address: `https://`, `git+ssh://`, `//`, and what browsers take for it, `https:/` and `https:\\`. Of
 * what is longer the end is enough; without a bound the time grows with the square of the text.
 */
const SCHEME = '(?:[a-z][\\w+.-]{0,40}:)?[/\\\\]{2}|https?:[/\\\\]'
const CREDENTIALS = new RegExp(`(${SCHEME})[^/\\\\?#\\s]*@`, 'gi')
const ADDRESS = new RegExp(`^(?:${SCHEME})`, 'i')
/** The beginning of an address whose scheme was forgotten: `user:password@host/simple/`. One letter is a drive. */
const BARE = /^(?!mailto:)[^\s/\\:@]{2,}:[^\s/\\@]*@/i

/**
 * Returns text that may hold an address, for showing it: without the user and password of any. An address that cannot be
 * read, as with a bare `/` or `#` in its password, loses all up to its last `@`: where the password ends cannot be told.
 */
export function withoutCredentials(text: string): string {
  const shown = text.replace(CREDENTIALS, '$1').replace(BARE, '')
  const [scheme] = ADDRESS.exec(shown) ?? []
  const isUnreadable = scheme !== undefined && shown.includes('@') && parseUrl(shown, 'https://a') === undefined
  return isUnreadable ? scheme + shown.slice(shown.lastIndexOf('@') + 1) : shown
}

/**
 * Addresses among other words, with a scheme or without. A key of a service account, given as a password, has some 3,200
 * characters.
 */
const ADDRESSES = new RegExp(
  `(?:${SCHEME})\\S*|(?<![^\\s/\\\\:@"'\`])[^\\s/\\\\:@"'\`]{2,}:[^\\s/\\\\@]{0,4096}@\\S*`,
  'gi',
)

/** Returns a message, which may quote what was typed by mistake, without the user and password of any address in it. */
export function messageWithoutCredentials(message: string): string {
  return message.replace(ADDRESSES, withoutCredentials)
}
