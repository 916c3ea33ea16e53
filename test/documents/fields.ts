import type {NormalizedName} from '../../src/names/normalized-name.ts'

/**
 * Every field of the document type `Value`, one literal each for what it may be; `undefined` where it may be absent:
 * `plan.json entries[].sdist: object`, `plan.json entries[].sdist: undefined`, `plan.json entries[].sdist.file: string`.
 */
export type Fields<Value, Path extends string> = Value extends undefined
  ? `${Path}: undefined`
  : Value extends null
    ? `${Path}: null`
    : Value extends NormalizedName
      ? `${Path}: string`
      : Value extends string
        ? `${Path}: ${string extends Value ? 'string' : `"${Value}"`}`
        : Value extends number | boolean
          ? `${Path}: ${number extends Value ? 'number' : Value}`
          : Value extends readonly (infer Item)[]
            ? `${Path}: array` | Fields<Item, `${Path}[]`>
            : `${Path}: object` | Members<Value, Path extends `${string} ${string}` ? `${Path}.` : `${Path} `>

/** The fields of an object; those of a record of any keys stand under `*`. */
type Members<Value, Prefix extends string> = string extends keyof Value
  ? Fields<Value[string & keyof Value], `${Prefix}*`>
  : {[Key in keyof Value & string]-?: Fields<Value[Key], `${Prefix}${Key}`>}[keyof Value & string]
