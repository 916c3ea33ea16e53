/** Writes `schema-fields.ts`: `npm run schemas`. A test fails while it is stale. */
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {documentSurface, readSchemas} from './schema-surface.ts'

export const SCHEMA_FIELDS = new URL('schema-fields.ts', import.meta.url)

/** What TypeScript calls the types of JSON Schema, where it calls them otherwise. */
const TYPES: Readonly<Record<string, readonly string[]>> = {integer: ['number'], boolean: ['false', 'true']}

/** Returns the text of `schema-fields.ts`: the fields of all documents as a type, in the form of `Fields`. */
export function schemaFieldsText(): string {
  const fields = Object.entries(documentSurface(readSchemas())).flatMap(([path, line]) => {
    const [, presence, kinds] = /^(always |sometimes )?(.*)$/.exec(line)!
    const types = kinds!.split(' | ').flatMap((kind) => TYPES[kind] ?? kind)
    return [...(presence === 'sometimes ' ? ['undefined'] : []), ...types].map((type) => `${path}: ${type}`)
  })
  const lines = [...new Set(fields)].sort().map((field) => `  | '${field}'\n`)
  return `/** Every field of every document, by its schema. Made by \`npm run schemas\`: do not edit. */\nexport type SchemaFields =\n${lines.join('')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FIELDS, schemaFieldsText())
