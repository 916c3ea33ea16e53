/*
 * The parts of a zip archive that are written and read here (APPNOTE.TXT 6.3): a header before each member, the directory
 * at the end with a header for each, and how the archive ends. One with more members than 16 bits count ends as "Zip64".
 */

/** Signatures, little-endian. */
export const SIGNATURE = {
  member: 0x04034b50,
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

/** Bytes of the fixed part of each. */
export const SIZE = {member: 30, entry: 46, end: 22, end64: 56, locator64: 20} as const

export const METHOD = {stored: 0, deflated: 8} as const

/** What a field holds whose value stands in its Zip64 counterpart. */
export const IN_ZIP64 = {count: 0xffff, offset: 0xffffffff} as const

/** What a zip begins with: its first member, or its end where it has none. */
const STARTS: readonly number[] = [SIGNATURE.member, SIGNATURE.end]

/** Tells whether a file that begins with these bytes is a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && STARTS.includes(new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true))
}
