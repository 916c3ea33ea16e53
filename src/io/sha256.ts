/** Returns the SHA-256 of bytes, or of the UTF-8 of a text, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return sha256OfParts([content])
}

/** Returns the SHA-256 of parts that follow one another, in lower-case hexadecimal. */
export function sha256OfParts(parts: Iterable<string | NodeJS.ArrayBufferView>): string {
  // Asked for here, not imported: a run that needs none is spared the loading of Node's 20 modules for it.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
