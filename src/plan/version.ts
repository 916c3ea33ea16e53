import {PYTHON_BLANK, pythonStrip} from './python-blanks.ts'

/** PEP 440, appendix B: a version in any of its spellings, without the local part, which PyPI refuses. */
const VERSION =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?(?:-(?<bare>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?$/i
const PRE_RELEASES: Readonly<Record<string, string>> = {alpha: 'a', beta: 'b', preview: 'rc', pre: 'rc', c: 'rc'}

/**
 * Returns a version in the normalized form of PEP 440, as the library `packaging` writes it and PyPI names files after it:
 * `1.0rc1` of `v1.0-RC.1`. Undefined where `text` is not a version, or has a local part (`1.0+mine`).
 */
export function canonicalVersion(text: string): string | undefined {
  const parts = VERSION.exec(text)?.groups
  if (parts === undefined) return
  const {epoch = '0', release = '', pre, preNumber, bare, post, postNumber, dev, devNumber} = parts
  const letters = pre?.toLowerCase() ?? ''
  return [
    whole(epoch) === '0' ? '' : `${whole(epoch)}!`,
    release.split('.').map(whole).join('.'),
    pre === undefined ? '' : `${PRE_RELEASES[letters] ?? letters}${whole(preNumber)}`,
    bare === undefined && post === undefined ? '' : `.post${whole(bare ?? postNumber)}`,
    dev === undefined ? '' : `.dev${whole(devNumber)}`,
  ].join('')
}

/** Numbers have no limit, so they stay text; a missing one is 0. */
function whole(digits = ''): string {
  return digits.replace(/^0+/, '') || '0'
}

/**
 * Tells whether `version` is in the normalized form of PEP 440 and without a local part: `0.0.0` and `1.0rc1` yes, `v1`,
 * `1.0-rc1` and `1.0+mine` no.
 */
export function isCanonicalVersion(version: string): boolean {
  return canonicalVersion(version) === version
}

const RELEASE = String.raw`v?(?:\d+!)?\d+(?:\.\d+)*`
const PRE = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|rc|a|b|c)[-_.]?\d*)?`
const POST = String.raw`(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?`
const DEV = String.raw`(?:[-_.]?dev[-_.]?\d*)?`
const LOCAL = String.raw`(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`
const BLANKS = `${PYTHON_BLANK}*`
const CLAUSES = [
  String.raw`===${BLANKS}[^\s;)]*`,
  String.raw`(?:==|!=)${BLANKS}${RELEASE}(?:\.\*|${PRE}${POST}${DEV}${LOCAL})`,
  String.raw`~=${BLANKS}v?(?:\d+!)?\d+(?:\.\d+)+${PRE}${POST}${DEV}`,
  `[<>]=?${BLANKS}${RELEASE}${PRE}${POST}${DEV}`,
]
const SPECIFIER = new RegExp(`^${BLANKS}(?:${CLAUSES.join('|')})${BLANKS}$`, 'i')

/**
 * Tells whether `clause` is one version specifier of PEP 440, or blank, as the library `packaging` reads what stands between
 * commas: `>=3.8`, ` ==1.*` and the empty text yes; `~=3`, `>=3.*` and `>1+mine` no.
 */
export function isVersionSpecifier(clause: string): boolean {
  return pythonStrip(clause) === '' || SPECIFIER.test(clause)
}
