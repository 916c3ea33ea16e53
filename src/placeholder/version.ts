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
