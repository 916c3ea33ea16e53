/** Array elements per piece. */
const BATCH = 1000

/**
 * Returns the text that `JSON.stringify(value, null, 2)` makes, piece by piece: the document of a million targets would
 * take several times its size as one string.
 * @param value plain data; only arrays directly below the top level are divided.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value, null, 2)
    return
  }
  let before = '{\n'
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    yield `${before}  ${JSON.stringify(key)}: `
    if (Array.isArray(field) && field.length > 0) yield* arrayPieces(field)
    else yield indented(field, '  ')
    before = ',\n'
  }
  yield before === '{\n' ? '{}' : '\n}'
}

function* arrayPieces(elements: readonly unknown[]): Generator<string> {
  for (let i = 0; i < elements.length; i += BATCH) {
    // Without the brackets, which are those of the batch.
    const batch = indented(elements.slice(i, i + BATCH), '  ').slice(1, -'\n  ]'.length)
    yield (i === 0 ? '[' : ',') + batch
  }
  yield '\n  ]'
}

function indented(value: unknown, indentation: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indentation}`)
}
