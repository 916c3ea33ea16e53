import {isDate, isMoment} from '../dates.ts'
import {readTable} from './tables.ts'

/** The documents that have a schema under `data/schemas/`; `common` holds what they have in common. */
export type SchemaName = 'list' | 'plan' | (string & {})

/**
 * Returns a function that validates a value against `data/schemas/<name>.json` (JSON Schema 2020-12), compiled once. It
 * returns one phrase per problem, e.g. `/entries/0/route must be equal to one of the allowed values`; none if the value is
 * valid.
 */
export async function schemaChecker(name: SchemaName): Promise<(value: unknown) => string[]> {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  const formats = {date: isDate, 'date-time': isMoment}
  const ajv = new Ajv2020({allErrors: false, strict: true, allowUnionTypes: true, formats})
  ajv.addSchema(JSON.parse(readTable('schemas/common.json')))
  const validate = ajv.compile(JSON.parse(readTable(`schemas/${name}.json`)))
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath || 'the document'} ${message}`)
}

/** Validates one value against a schema, like the function that `schemaChecker` returns. */
export async function schemaErrors(name: SchemaName, value: unknown): Promise<string[]> {
  return (await schemaChecker(name))(value)
}
