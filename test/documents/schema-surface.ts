import {readdirSync, readFileSync} from 'node:fs'

const folder = new URL('../../data/schemas/', import.meta.url)

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** Returns the schemas of this package by file name. */
export function readSchemas(): Readonly<Record<string, Schema>> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  return Object.fromEntries(files.map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]))
}

/**
 * Returns every field of every document by its path, each with whether it is always there and what it may be:
 * `list.json names[].live` → `always "exists" | "free" | "unknown" | null`.
 */
export function documentSurface(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, string>> {
  const lines: Record<string, string> = {}
  for (const [file, schema] of Object.entries(schemas)) {
    if (file === 'common.json') continue
    collect(schema, {path: file, presence: '', file, schemas, lines, refs: []})
  }
  return lines
}

interface Place {
  /** The document, then its fields: `list.json names[].risk`. */
  readonly path: string
  /** Whether the field is always there, as a prefix of its line. */
  readonly presence: string
  readonly file: string
  readonly schemas: Readonly<Record<string, Schema>>
  readonly lines: Record<string, string>
  /** The references followed on the way here: what contains itself ends where it begins again. */
  readonly refs: readonly string[]
}

function collect(schema: Schema, place: Place): void {
  const {path, presence, schemas, lines} = place
  const kinds = kindsOf(schema)
  if (kinds.length > 0) {
    // Parts that describe one field add up: it is always there if one of them says so.
    const [, earlier = '', before] = /^(always |sometimes )?(.*)$/.exec(lines[path] ?? '')!
    const all = [...(before ? before.split(' | ') : []), ...kinds]
    lines[path] = (earlier === 'always ' ? earlier : presence) + [...new Set(all)].sort().join(' | ')
  }
  if (schema.$ref !== undefined && !place.refs.includes(schema.$ref)) {
    const [target, pointer = ''] = schema.$ref.split('#')
    const file = target || place.file
    const keys = pointer.split('/').filter(Boolean)
    const found = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], schemas[file])
    collect(found as Schema, {...place, file, refs: [...place.refs, schema.$ref]})
  }
  for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) collect(part, place)
  if (schema.items) collect(schema.items, {...place, path: `${path}[]`, presence: ''})
  if (typeof schema.additionalProperties === 'object') {
    const names = schema.propertyNames?.enum
    for (const name of names ?? ['*']) {
      const presence = names ? 'sometimes ' : ''
      collect(schema.additionalProperties, {...place, path: `${path}.${name}`, presence})
    }
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const always = schema.required?.includes(name) ? 'always ' : 'sometimes '
    collect(property, {...place, path: `${path}${path.includes(' ') ? '.' : ' '}${name}`, presence: always})
  }
}

/** Returns what a value may be: its literal values where the schema lists them, else its JSON types. */
function kindsOf({const: constant, enum: values, type}: Schema): string[] {
  if (constant !== undefined) return [JSON.stringify(constant)]
  if (values !== undefined) return values.map((value) => JSON.stringify(value))
  return type === undefined ? [] : [type].flat()
}
