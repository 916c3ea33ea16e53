/** PEP 440, appendix B: the canonical spelling, without the local part. */
const CANONICAL =
  /^(?:[1-9]\d*!)?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*(?:(?:a|b|rc)(?:0|[1-9]\d*))?(?:\.post(?:0|[1-9]\d*))?(?:\.dev(?:0|[1-9]\d*))?$/

/**
 * Tells whether `version` is in the normalized form of PEP 440 and without a local part, which PyPI refuses: `0.0.0` and
 * `1.0rc1` yes, `v1`, `1.0-rc1` and `1.0+mine` no. PyPI names the file after the canonical spelling.
 */
export function isCanonicalVersion(version: string): boolean {
  return CANONICAL.test(version)
}

const RELEASE = String.raw`v?(?:\d+!)?\d+(?:\.\d+)*`
const PRE = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|rc|a|b|c)[-_.]?\d*)?`
const POST = String.raw`(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?`
const DEV = String.raw`(?:[-_.]?dev[-_.]?\d*)?`
const LOCAL = String.raw`(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`
const CLAUSES = [
  String.raw`===\s*[^\s;)]*`,
  String.raw`(?:==|!=)\s*${RELEASE}(?:\.\*|${PRE}${POST}${DEV}${LOCAL})`,
  String.raw`~=\s*v?(?:\d+!)?\d+(?:\.\d+)+${PRE}${POST}${DEV}`,
  String.raw`[<>]=?\s*${RELEASE}${PRE}${POST}${DEV}`,
]
const SPECIFIER = new RegExp(String.raw`^\s*(?:${CLAUSES.join('|')})\s*$`, 'i')

/**
 * Tells whether `clause` is one version specifier of PEP 440, or blank, as the library `packaging` reads what stands between
 * commas: `>=3.8`, ` ==1.*` and the empty text yes; `~=3`, `>=3.*` and `>1+mine` no.
 */
export function isVersionSpecifier(clause: string): boolean {
  return clause.trim() === '' || SPECIFIER.test(clause)
}
