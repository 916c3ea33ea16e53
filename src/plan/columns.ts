/** A column of numbers that can grow. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Returns `column`, or, where it is shorter than `length`, a copy with at least twice the room. */
export function withRoom<T extends Column>(column: T, length: number): T {
  if (column.length >= length) return column
  const grown = new (column.constructor as new (length: number) => T)(Math.max(length, 2 * column.length))
  grown.set(column)
  return grown
}
