import {readTable} from './tables.ts'

/** The documents that have a schema under `data/schemas/`; `common` holds what they share. */
export type SchemaName = 'list' | 'plan' | (string & {})

/**
 * Returns a function that holds a value against `data/schemas/<name>.json` (JSON Schema 2020-12), compiled once. It
 * returns what is wrong, one sentence fragment each, e.g. `/entries/0/route must be equal to one of the allowed values`;
 * empty if all is well.
 */
export async function schemaChecker(name: SchemaName): Promise<(value: unknown) => string[]> {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({allErrors: false, strict: true, allowUnionTypes: true})
  ajv.addSchema(JSON.parse(readTable('schemas/common.json')))
  const validate = ajv.compile(JSON.parse(readTable(`schemas/${name}.json`)))
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath || 'the document'} ${message}`)
}

/** Holds one value against its schema: what `schemaChecker` says of it. */
export async function schemaErrors(name: SchemaName, value: unknown): Promise<string[]> {
  return (await schemaChecker(name))(value)
}
