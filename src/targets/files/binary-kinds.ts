/** What binary files begin with, in hexadecimal (the `magic` of `file`), and what they are. */
const KINDS: readonly (readonly [is: string, starts: readonly string[]])[] = [
  [
    'an archive, which is not unpacked',
    ['504b0304', '504b0506', '1f8b', '425a68', 'fd377a585a', '28b52ffd', '377abcaf', '52617221'],
  ],
  ['a program', ['7f454c46', '4d5a9000', 'cafebabe', 'cefaedfe', 'cffaedfe']],
  ['an SQLite database', ['53514c69746520666f726d61742033']],
  ['a picture', ['89504e47', '47494638', 'ffd8ff', '52494646']],
  ['a PDF document', ['255044462d']],
]

/** Returns what bytes are by how they begin, as it goes on behind `is`; `undefined` for text and what is not known. */
export function binaryKind(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 16)
  return KINDS.find(([, starts]) => starts.some((each) => start.startsWith(each)))?.[0]
}

/** Tells UTF-16 without its mark: every other byte of a text in English is empty. */
export function isUnmarkedUtf16(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 16)
  return start.length === 16 && [0, 1].some((odd) => start.every((byte, i) => (i % 2 === odd) === (byte === 0)))
}
