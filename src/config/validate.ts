import {compileSchema, pointerPart, type Violation} from '../assets/schemas.ts'
import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {closest} from '../names/closest.ts'
import type {Config} from './config.ts'

/**
 * Holds the settings of a config to its schema.
 * @throws ForestallError `usage` for the first that it does not allow, with where it stands and what was meant.
 */
export async function refuseViolation(settings: unknown, at: Config['at']): Promise<void> {
  const validate = await compileSchema('config-file')
  const violation = validate(settings)
  if (violation === undefined) return
  const {says, pointer, hint} = (violation.keyword === 'additionalProperties' ? unknownKey : badValue)(violation)
  throw new ForestallError('usage', `${at(pointer)}: ${says}`, hint)
}

interface Complaint {
  readonly says: string
  readonly pointer: string
  readonly hint: string
}

function unknownKey({pointer, params, schema: {properties = {}}}: Violation): Complaint {
  const key = String(params['additionalProperty'])
  const known = Object.keys(properties)
  // The keys of tables below are known under their full names: `plan.budget`.
  const below = new Map(
    Object.entries(properties).flatMap(([table, schema]) =>
      Object.keys(schema.properties ?? {}).map((inner) => [inner, `${table}.${inner}`]),
    ),
  )
  const near = closest(key, [...known, ...below.keys()])
  const meant = near && (known.includes(near) ? settingName(`${pointer}/${near}`) : below.get(near))
  const full = `${pointer}/${pointerPart(key)}`
  return {
    says: `\`${shortened(settingName(full))}\` is not a setting`,
    pointer: full,
    hint:
      meant === undefined
        ? `The settings here are ${known.map((name) => `\`${name}\``).join(', ')}.`
        : `Did you mean \`${meant}\`?`,
  }
}

/** Returns how people write what a pointer leads to: `/plan/budget` → `plan.budget`; of entries, their list. */
function settingName(pointer: string): string {
  const keys = pointer.split('/').slice(1)
  return keys
    .filter((key) => !/^\d+$/.test(key))
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

/** What people call the types of JSON Schema in TOML. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  integer: 'a whole number',
  object: 'a table',
  string: 'text in quotes',
}

/** What is wrong, by the keyword that says so; of any other that the value is not one that the setting takes. */
const SENTENCES: Readonly<Record<string, (key: string, violation: Violation) => string>> = {
  type: (key, {params}) =>
    `${key} takes ${[params['type']]
      .flat()
      .map((type) => TYPES[type as string])
      .join(' or ')}`,
  maxItems: (key, {params}) => `${key} has more than ${count(params)} entries`,
  maxProperties: (key, {params}) => `${key} has more than ${count(params)} entries`,
  maxLength: (key, {params}) => `${key} has text of more than ${count(params)} characters`,
  minLength: (key) => `${key} has text that is empty`,
}

function badValue(violation: Violation): Complaint {
  const {pointer, keyword, schema, value} = violation
  const key = `\`${shortened(settingName(pointer)) || 'tool.forestall'}\``
  const sentence = SENTENCES[keyword] ?? (() => `${key} does not take ${quoted(value)}`)
  const {description} = schema
  return {
    says: sentence(key, violation),
    pointer,
    hint:
      description === undefined
        ? 'See docs/configuration.md for what it takes.'
        : `Give ${description.replace(/^[A-Z](?=[a-z ])/, (c) => c.toLowerCase())}`,
  }
}

function quoted(value: unknown): string {
  return shortened(typeof value === 'bigint' ? `${value}` : (JSON.stringify(value) ?? ''))
}

function count(params: Violation['params']): string {
  return Number(params['limit']).toLocaleString('en')
}
