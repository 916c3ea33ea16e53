import type {Table} from './types.ts'

/** Returns `value` if it is an object or table, else an empty one: a missing or misplaced table names nothing. */
export function asTable(value: unknown): Table {
  return isTable(value) ? value : {}
}

/** Tells an object or table from arrays, dates, strings and the like. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** Returns `value` if it is an array, else an empty one. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Returns the table found by following `keys`, or an empty one if any is missing: `at(doc, 'tool', 'poetry')`. */
export function at(table: Table, ...keys: readonly string[]): Table {
  return keys.reduce((inner, key) => asTable(Object.hasOwn(inner, key) ? inner[key] : undefined), table)
}
