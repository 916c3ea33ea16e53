import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Surface} from './changes.ts'

const root = new URL('../..', import.meta.url).pathname

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

/** Returns the surface of the built program: its commands, and the fields of its JSON documents. */
export function currentSurface(): Surface {
  const schemas: Record<string, Schema> = {}
  for (const file of readdirSync(join(root, 'data/schemas'))) schemas[file] = readJson('data/schemas', file)
  return {...commandSurface(readJson('oclif.manifest.json').commands), ...documentSurface(schemas)}
}

interface Input {
  readonly type?: string
  readonly char?: string
  readonly aliases?: readonly string[]
  readonly charAliases?: readonly string[]
  readonly options?: readonly string[]
  readonly default?: unknown
  readonly multiple?: boolean
  readonly required?: boolean
  readonly allowNo?: boolean
  readonly env?: string
  readonly exclusive?: readonly string[]
}

interface Manifest {
  readonly aliases?: readonly string[]
  readonly flags: Readonly<Record<string, Input>>
  readonly args: Readonly<Record<string, Input>>
}

function commandSurface(commands: Readonly<Record<string, Manifest>>): Surface {
  const lines: Record<string, string> = {}
  for (const [id, {flags, args, aliases = []}] of sorted(commands)) {
    const command = id.replaceAll(':', ' ')
    lines[command] = `command${aliases.length > 0 ? `, also ${[...aliases].sort().join(', ')}` : ''}`
    // The place of an argument counts, so it is a part of what is promised.
    for (const [i, [name, input]] of Object.entries(args).entries()) {
      lines[`${command} ${name.toUpperCase()}`] = `argument ${i + 1}${traitsOf(input)}`
    }
    for (const [name, input] of sorted(flags)) lines[`${command} --${name}`] = `${input.type}${traitsOf(input)}`
  }
  return lines
}

function traitsOf(input: Input): string {
  const {char, aliases = [], charAliases = [], options, multiple, required, allowNo, env, exclusive} = input
  const spellings = [
    ...[char, ...charAliases].filter((short) => short !== undefined).map((short) => `-${short}`),
    ...aliases.map((alias) => `--${alias}`),
  ]
  return [
    spellings.length > 0 && `also ${spellings.join(' ')}`,
    allowNo && 'also --no-',
    required && 'required',
    multiple && 'repeatable',
    options && `one of ${options.join(' | ')}`,
    input.default !== undefined && `default ${JSON.stringify(input.default)}`,
    env && `from ${env}`,
    exclusive && `not with ${exclusive.join(', ')}`,
  ]
    .filter((trait) => typeof trait === 'string')
    .map((trait) => `, ${trait}`)
    .join('')
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

function documentSurface(schemas: Readonly<Record<string, Schema>>): Surface {
  const lines: Record<string, string> = {}
  for (const [file, schema] of sorted(schemas)) {
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
    const before = lines[path]?.slice(presence.length).split(' | ') ?? []
    lines[path] = presence + [...new Set([...before, ...kinds])].sort().join(' | ')
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
    collect(schema.additionalProperties, {...place, path: `${path}.*`, presence: ''})
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

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
