import type {SchemaProblem} from '../assets/schema-problem.ts'
import {unknownKeyIn} from '../assets/unknown-key.ts'
import {shortened} from '../escape/text.ts'
import {closest} from '../names/closest.ts'

/**
 * Returns a function that finds the first field of a document that its schema does not have, with what was meant. A field
 * that was passed over would be a decision that is passed over: `"rout": "ask"`.
 */
export function misspeltField(schema: string): (value: unknown) => SchemaProblem | undefined {
  return (value) => {
    const unknown = unknownKeyIn(value, schema)
    if (unknown === undefined) return undefined
    const {path, known} = unknown
    const field = path.at(-1)!
    const meant = closest(field, known)
    return {
      path,
      message: `\`${shortened(field)}\` is not a field here`,
      remedy:
        meant === undefined
          ? 'Take it out. If a later release of Forestall wrote the file, use that one.'
          : `Did you mean \`${meant}\`?`,
    }
  }
}
