import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import {SCHEMA_FIELDS, schemaFieldsText} from './schema-fields-text.ts'
import {readSchemas} from './schema-surface.ts'

const documents = Object.entries(readSchemas())
  .filter(([, {properties}]) => properties?.['schema'] !== undefined)
  .map(([file]) => file.replace(/\.json$/, ''))

it('holds the document types to the schemas as they are now', () => {
  const isCurrent = readFileSync(SCHEMA_FIELDS, 'utf8') === schemaFieldsText()
  expect(
    isCurrent,
    'A schema has changed since test/documents/schema-fields.ts was made. Run `npm run schemas`, then `npm run types`.',
  ).toBe(true)
})

it.each(documents)(
  'compiles the schema %s without a complaint, and lets nothing but its document pass',
  async (name) => {
    expect(await schemaErrors(name, {})).not.toEqual([])
    expect(await schemaErrors(name, {schema: 'forestall/other/v1'})).not.toEqual([])
  },
)
