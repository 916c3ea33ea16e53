/** The parts of a URL (RFC 3986, appendix B) that PyPI looks at. */
const PARTS = /^https?:(?:\/\/(?<authority>[^\\/?#]*))?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?/i
const PORT = /^(?:[^@[\]]*@)?(?:[\w.~!$&'()*+,;=%-]*|\[[^[\]]*\]):(?<port>\d{1,5})$/

/**
 * Tells whether PyPI takes `url` in an upload, which is by far more than one can open (warehouse/utils/http.py, with the
 * library `rfc3986`): http or https without square brackets in path and query, and without a port beyond 65535. Other
 * characters it encodes first, and a host it cannot read it takes for none, which it does not require.
 */
export function isUploadUrl(url: string): boolean {
  const {authority = '', path = '', query = ''} = PARTS.exec(url)?.groups ?? {path: '['}
  return !/[[\]]/.test(path + query) && Number(PORT.exec(authority)?.groups?.['port'] ?? 0) <= 65_535
}
