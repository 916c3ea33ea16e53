import {readTable} from './tables.ts'

/** The parts of JSON Schema that say which keys an object has. */
interface ObjectSchema {
  readonly $ref?: string
  readonly allOf?: readonly ObjectSchema[]
  readonly oneOf?: readonly ObjectSchema[]
  readonly items?: ObjectSchema
  readonly properties?: Readonly<Record<string, ObjectSchema>>
}

/** A schema with the document that it stands in: a reference is relative to that. */
type Placed = readonly [schema: ObjectSchema, document: string]

/** What all that is said of a value comes to: its keys, and what is said of the value of each, or of its items. */
interface Shape {
  readonly known: readonly string[]
  readonly within: (step: string) => Shape
  /** Nothing is said of it. */
  readonly isBlank: boolean
}

/** The step to the items of an array. */
const ITEMS = '[]'

/** A key of which a schema says nothing: the path to it, and the keys that there are in its place. */
export interface UnknownKey {
  readonly path: readonly string[]
  readonly known: readonly string[]
}

/**
 * Returns the first key of `value` of which `data/schemas/<name>.json` says nothing; undefined if there is none. The
 * schemas themselves allow any: a later release may add some. Whoever edits a file by hand has to know of a slip.
 */
export function unknownKeyIn(value: unknown, name: string): UnknownKey | undefined {
  return unknownBelow(value, shapeOf(`${name}.json`), [])
}

function unknownBelow(value: unknown, shape: Shape, path: readonly string[]): UnknownKey | undefined {
  if (typeof value !== 'object' || value === null || shape.isBlank) return undefined
  // Objects that may have any keys, such as the steps done, are told nothing of.
  if (!Array.isArray(value) && shape.known.length === 0) return undefined
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value) && !shape.known.includes(key)) return {path: [...path, key], known: shape.known}
    const inner: unknown = Object(value)[key]
    if (typeof inner !== 'object' || inner === null) continue
    const unknown = unknownBelow(inner, shape.within(Array.isArray(value) ? ITEMS : key), [...path, key])
    if (unknown !== undefined) return unknown
  }
  return undefined
}

/** Returns the shape of the documents of a schema. Each part is worked out once, however often it stands in a document. */
function shapeOf(file: string): Shape {
  const documents = new Map([file, 'common.json'].map((one) => [one, JSON.parse(readTable(`schemas/${one}`))]))
  const referred = (ref: string, document: string): Placed => {
    const [other, pointer = ''] = ref.split('#')
    const home = other || document
    return [
      pointer
        .split('/')
        .slice(1)
        .reduce((schema, step) => schema[step], documents.get(home)),
      home,
    ]
  }
  const all = ([schema, document]: Placed): Placed[] => [
    [schema, document],
    ...(schema.$ref === undefined ? [] : all(referred(schema.$ref, document))),
    ...[...(schema.allOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => all([part, document])),
  ]
  const shape = (said: readonly Placed[]): Shape => {
    const inner = new Map<string, Shape>()
    const within = (step: string): Shape => {
      const parts = said.flatMap(([{items, properties}, document]) => {
        const part = step === ITEMS ? items : properties?.[step]
        return part === undefined ? [] : all([part, document])
      })
      return shape(parts)
    }
    return {
      isBlank: said.length === 0,
      known: [...new Set(said.flatMap(([{properties = {}}]) => Object.keys(properties)))],
      within: (step) => {
        const known = inner.get(step) ?? within(step)
        inner.set(step, known)
        return known
      },
    }
  }
  return shape(all([documents.get(file), file]))
}
