import type {Violation} from './schemas.ts'

const MAX_SHOWN = 60

/** What is wrong with a value, by its schema. */
export interface SchemaProblem {
  /** The keys and indexes that lead to the value. */
  readonly path: readonly string[]
  /** A clause: `\`Ask\` is not a route`. */
  readonly message: string
  /** What would be right, as a sentence, if the schema says it. */
  readonly remedy: string | undefined
}

/** Returns what is wrong with a document in the words of whoever edits it. */
export function problemOf({pointer, keyword, params, value: data, schema, message}: Violation): SchemaProblem {
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const field = path.findLast((step) => !/^\d+$/.test(step)) ?? 'document'
  const value = typeof data === 'string' && keyword !== 'type' ? data : writtenAs(data)
  const shown = `\`${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}\``
  if (keyword === 'required') {
    return {path, message: `\`${params['missingProperty']}\` is missing`, remedy: undefined}
  }
  if (keyword === 'enum') {
    const allowed = params['allowedValues'] as readonly unknown[]
    const meant = allowed.find((value) => String(value) === String(data).trim().toLowerCase())
    const remedy =
      meant === undefined ? `Use one of ${allowed.map((value) => `\`${value}\``).join(', ')}.` : `Use \`${meant}\`.`
    return {path, message: `${shown} is not ${whatIsWanted(path, value)}`, remedy}
  }
  if (keyword === 'const') {
    return {path, message: `\`${field}\` is ${shown}`, remedy: `It has to be \`${params['allowedValue']}\`.`}
  }
  const expected = schema.description && `\`${field}\`: ${schema.description}`
  const clause = CLAUSES[keyword]?.(params) ?? message
  if (path.length === 0) return {path, message: `it ${clause}`, remedy: expected}
  return {path, message: `\`${field}\` is ${shown}, which ${clause}`, remedy: expected}
}

/** Returns what a value should have been: `a route`; of the key of a table, `one of the steps`. */
function whatIsWanted(path: readonly string[], value: string): string {
  const [table, field = ''] = path.filter((step) => !/^\d+$/.test(step)).slice(-2)
  if (field === value) return `one of the ${table}`
  const noun = field || table || 'value'
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

/** JSON has no word for a number that is too large to count with. */
function writtenAs(data: unknown): string {
  return typeof data === 'number' ? String(data) : (JSON.stringify(data) ?? '')
}

/** The types of JSON Schema as they stand in a sentence. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'an object',
  null: '`null`',
}

/** How a value can break a keyword of JSON Schema, as a clause behind `which`. */
const CLAUSES: Readonly<Record<string, (params: Violation['params']) => string>> = {
  type: ({type}) =>
    `is not ${[type]
      .flat()
      .map((one) => TYPES[String(one)] ?? String(one))
      .join(' or ')}`,
  format: ({format}) => `is not a valid ${String(format).replaceAll('-', ' ')}`,
  pattern: () => 'is not written as it has to be',
  minimum: ({limit}) => `is less than ${limit}`,
  exclusiveMinimum: ({limit}) => `is not above ${limit}`,
  maximum: ({limit}) => `is more than ${limit}`,
  exclusiveMaximum: ({limit}) => `is not below ${limit}`,
  minLength: ({limit}) => (limit === 1 ? 'is empty' : `has fewer than ${limit} characters`),
  maxLength: ({limit}) => `has more than ${limit} characters`,
  minItems: ({limit}) => (limit === 1 ? 'is empty' : `has fewer than ${limit} entries`),
  maxItems: ({limit}) => `has more than ${limit} entries`,
  uniqueItems: () => 'has an entry twice',
}
