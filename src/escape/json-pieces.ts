import {jsonDocument, jsonSafe} from './json.ts'

/** Array elements per piece. */
const BATCH = 1000

/**
 * Returns the text of `jsonDocument`, piece by piece: the document of a million targets would take several times its size as
 * one string.
 * @param value plain data; only arrays directly below the top level are divided. In place of such an array there may be
 * any other iterable, which is gone through when its turn comes.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield jsonDocument(value)
    return
  }
  let before = '{\n'
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    yield `${before}  ${jsonSafe(JSON.stringify(key))}: `
    if (isIterable(field)) yield* arrayPieces(field)
    else yield indented(field)
    before = ',\n'
  }
  yield before === '{\n' ? '{}\n' : '\n}\n'
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function* arrayPieces(elements: Iterable<unknown>): Generator<string> {
  let opening = '['
  for (const batch of batches(elements)) {
    // Without the brackets, which are those of the batch.
    yield opening + indented(batch).slice('['.length, -'\n  ]'.length)
    opening = ','
  }
  yield opening === '[' ? '[]' : '\n  ]'
}

function* batches(elements: Iterable<unknown>): Generator<unknown[]> {
  let batch: unknown[] = []
  for (const element of elements) {
    if (batch.push(element) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** What `JSON.stringify` writes around the only field of an object: to indent text afterwards takes as long again. */
const [BEFORE, AFTER] = ['{\n  "": ', '\n}']

/** Returns a value as the field of a document is written. */
function indented(value: unknown): string {
  return jsonSafe(JSON.stringify({'': value}, null, 2).slice(BEFORE.length, -AFTER.length))
}
