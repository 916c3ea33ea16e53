import fc from 'fast-check'
import {HOSTILE} from '../support/hostile-plan.ts'

/** Text that is something special to some reader of it, and any text at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...HOSTILE,
    ...[
      '',
      ' ',
      '-',
      '.',
      '..',
      '../../etc/passwd',
      '/dev/zero',
      'con',
      'nul.txt',
      '__proto__',
      'constructor',
      'toString',
    ],
    ...[
      'requests',
      'Requests',
      'requests-',
      'ｒequests',
      'ſ',
      'İ',
      'ß',
      '\ud800',
      '\u0000',
      '\u202e',
      '\ufeff',
      '\r',
      '\u0085',
    ],
    ...['0', '-1', '1e999', 'NaN', 'null', 'true', '9999-12-31', '2026-02-30', '2026-13-45T99:99:99Z'],
    ...[
      'a'.repeat(300),
      '-'.repeat(300),
      '%',
      '%00',
      '%s',
      '\\',
      '"',
      "'",
      '`',
      '<!--',
      ']]>',
      '&amp;',
      '{',
      '[',
      '\t',
      '\n',
    ],
  ),
  fc.string({unit: 'binary', maxLength: 30}),
  fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,30}$/),
)

/** One change of a text or of bytes: `at` and `length` are taken modulo what there is. */
interface Change {
  readonly kind: 'insert' | 'remove' | 'repeat' | 'replace' | 'cut'
  readonly at: number
  readonly length: number
  readonly text: string
}

const changes = fc.array(
  fc.record<Change>({
    kind: fc.constantFrom('insert', 'insert', 'remove', 'repeat', 'replace', 'cut'),
    at: fc.nat(1 << 20),
    length: fc.nat(40),
    text: hostileText,
  }),
  {maxLength: 6},
)

/** One of these texts, damaged in a few places. */
export function damagedText(sound: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...sound), changes).map(([text, done]) => done.reduce(changed, text))
}

function changed(text: string, {kind, at, length, text: added}: Change): string {
  const start = at % (text.length + 1)
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  if (kind === 'insert') return before + added + part + after
  if (kind === 'remove') return before + after
  if (kind === 'repeat') return before + part.repeat(5) + after
  return kind === 'replace' ? before + added + after : before
}

/** Bytes like these, some of them flipped, and perhaps the end cut off. */
export function damagedBytes(sound: readonly Uint8Array[]): fc.Arbitrary<Buffer> {
  const flips = fc.array(fc.tuple(fc.nat(1 << 20), fc.integer({min: 1, max: 255})), {maxLength: 8})
  return fc.tuple(fc.constantFrom(...sound), flips, fc.option(fc.nat(1 << 20))).map(([bytes, flipped, end]) => {
    const damaged = Buffer.from(bytes)
    for (const [at, flip] of flipped) if (damaged.length > 0) damaged[at % damaged.length]! ^= flip
    return end === null ? damaged : damaged.subarray(0, end % (damaged.length + 1))
  })
}

const deep = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown

const value: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, [], {}, deep, [null], ['requests', 1], 0, -1, 1.5, 1e300, 2 ** 53),
  fc.jsonValue({maxDepth: 2}),
)

/** One of these documents with other values in some places, fields more and fields fewer, as text. */
export function damagedJson(sound: readonly unknown[]): fc.Arbitrary<string> {
  const edits = fc.array(
    fc.record({
      path: fc.array(fc.nat(1000), {maxLength: 6}),
      kind: fc.constantFrom('like', 'like', 'like', 'set', 'remove', 'add', 'repeat'),
      key: hostileText,
      value,
    }),
    {maxLength: 4},
  )
  const texts = fc.tuple(fc.constantFrom(...sound), edits).map(([document, list]) => {
    let root: unknown = structuredClone(document)
    // Each value is a copy of its own, which nothing else in the document can be part of.
    for (const edit of list) root = edited(root, {...edit, value: structuredClone(edit.value)})
    return JSON.stringify(root)
  })
  return fc.oneof(
    {arbitrary: texts, weight: 4},
    damagedText(sound.map((document) => JSON.stringify(document, null, 2))),
  )
}

interface Edit {
  readonly path: readonly number[]
  readonly kind: string
  readonly key: string
  readonly value: unknown
}

/** Changes the value that the path leads to, in place; returns the root, which may be the value itself. */
function edited(root: unknown, {path, kind, key, value: put}: Edit): unknown {
  let parent: Record<string, unknown> | undefined
  let at = ''
  let here = root
  for (const step of path) {
    if (typeof here !== 'object' || here === null) break
    const keys = Object.keys(here)
    if (keys.length === 0) break
    parent = here as Record<string, unknown>
    at = keys[step % keys.length]!
    here = parent[at]
  }
  if (kind === 'like' && parent === undefined) return root
  if (kind === 'add' && typeof here === 'object' && here !== null) {
    // As JSON.parse does: `__proto__` becomes a field, and sets no prototype.
    // An array has no fields in JSON, and its length is not to be redefined.
    const field = {value: put, enumerable: true, configurable: true, writable: true}
    if (!Array.isArray(here)) Object.defineProperty(here, key, field)
    return root
  }
  if (parent === undefined) return kind === 'set' ? put : root
  if (kind === 'remove') delete parent[at]
  else if (kind === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(here))
  else if (kind === 'like') parent[at] = likeThat(here, key, path.length)
  else parent[at] = put
  return root
}

const NUMBERS = [0, -1, 0.5, 1, 3, 1e300, 2 ** 53, Number.MIN_VALUE]

/** Returns another value of the same type, which a schema may well allow. */
function likeThat(here: unknown, text: string, chance: number): unknown {
  if (typeof here === 'string') return text
  if (typeof here === 'number') return NUMBERS[(text.length + chance) % NUMBERS.length]
  if (typeof here === 'boolean') return !here
  return Array.isArray(here) ? here.slice(chance) : here
}

/** What is whole in most cases, so that what is damaged beside it gets further. */
export function mostly<T>(sound: T, damaged: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({arbitrary: fc.constant(sound), weight: 3}, damaged)
}
