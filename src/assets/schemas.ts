import type {ErrorObject} from 'ajv/dist/2020.js'
import {isDate, isDateOrMoment, isMoment} from '../dates.ts'
import {readTable} from './tables.ts'

/** The documents that have a schema under `data/schemas/`; `common` holds what they have in common. */
export type SchemaName = 'list' | 'plan' | (string & {})

/** The first thing that is wrong with a value by its schema. */
export interface Violation {
  /** JSON pointer of what is wrong; empty for the whole document. */
  readonly pointer: string
  /** The keyword of JSON Schema that says so: `maxLength`. */
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  /** In ajv's words: `must be equal to one of the allowed values`. */
  readonly message: string
  /** The schema that the keyword stands in, and the value it is about. */
  readonly schema: {readonly description?: string; readonly properties?: Readonly<Record<string, Violation['schema']>>}
  readonly value: unknown
}

/**
 * Returns a function that validates a value against `data/schemas/<name>.json` (JSON Schema 2020-12), compiled once. It
 * returns what is wrong first, `undefined` if the value is valid.
 */
export async function compileSchema(name: SchemaName): Promise<(value: unknown) => Violation | undefined> {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  const formats = {date: isDate, 'date-time': isMoment, 'date-or-moment': isDateOrMoment}
  const ajv = new Ajv2020({allErrors: false, strict: true, allowUnionTypes: true, verbose: true, formats})
  ajv.addSchema(JSON.parse(readTable('schemas/common.json')))
  const validate = ajv.compile(JSON.parse(readTable(`schemas/${name}.json`)))
  return (value) => {
    const error = validate(value) ? undefined : tellingOf(validate.errors ?? [])
    if (error === undefined) return undefined
    const {instancePath, propertyName, keyword, params, message = keyword, parentSchema, data} = error
    const pointer = propertyName === undefined ? instancePath : `${instancePath}/${pointerPart(propertyName)}`
    return {pointer, keyword, params, message, schema: (parentSchema ?? {}) as Violation['schema'], value: data}
  }
}

/**
 * Returns the error that tells most: of a value for which there are alternatives (`oneOf`) ajv complains by each of them.
 * Who wrote an object did not mean null, and what is wrong deepest inside is the least of the faults.
 */
function tellingOf(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const telling = ({instancePath, keyword, params}: ErrorObject) =>
    instancePath.split('/').length - (keyword === 'oneOf' || params['type'] === 'null' ? 0.5 : 0)
  return errors.toSorted((a, b) => telling(b) - telling(a))[0]
}

/** Returns a key as a part of a JSON pointer. */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/**
 * Returns a function like that of `compileSchema` that returns phrases, e.g. `/entries/0/route must be equal to one of
 * the allowed values`; none if the value is valid.
 */
export async function schemaChecker(name: SchemaName): Promise<(value: unknown) => string[]> {
  const validate = await compileSchema(name)
  return (value) => {
    const violation = validate(value)
    return violation ? [`${violation.pointer || 'the document'} ${violation.message}`] : []
  }
}

/** Validates one value against a schema, like the function that `schemaChecker` returns. */
export async function schemaErrors(name: SchemaName, value: unknown): Promise<string[]> {
  return (await schemaChecker(name))(value)
}
