import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {SCHEMA_FIELDS, schemaFieldsText} from './schema-fields-text.ts'

it('holds the document types to the schemas as they are now', () => {
  const isCurrent = readFileSync(SCHEMA_FIELDS, 'utf8') === schemaFieldsText()
  expect(
    isCurrent,
    'A schema has changed since test/documents/schema-fields.ts was made. Run `npm run schemas`, then `npm run types`.',
  ).toBe(true)
})
