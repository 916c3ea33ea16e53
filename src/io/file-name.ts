import {limits} from '../limits.ts'
import {sha256} from './sha256.ts'

/** What Windows takes for a device, whatever extension follows (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Digits of the digest by which names that had to be cut differ. */
const DIGITS = 12

/**
 * Returns the name of a file or folder that is called after something from outside, such as a project or a host, for any
 * file system: it never means a device of Windows, and is no longer than `limits.fileNameBytes`.
 * @param stem without `/` and `\`, and without `_` in front; two that differ in more than case have different names.
 * @param extension with its dot; it remains.
 */
export function fileName(stem: string, extension = ''): string {
  const safe = DEVICE.test(stem + extension) ? `_${stem}` : stem
  if (Buffer.byteLength(safe + extension) <= limits.fileNameBytes) return safe + extension
  const end = `-${sha256(stem).slice(0, DIGITS)}${extension}`
  return firstBytes(safe, limits.fileNameBytes - Buffer.byteLength(end)) + end
}

/** Returns as many whole characters as fit into so many bytes. */
function firstBytes(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\ufffd$/, '')
}
