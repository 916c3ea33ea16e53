import {isDate} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {asNormalized} from '../names/normalized-name.ts'
import {parseLabel} from '../targets/label.ts'
import type {FiledRule} from './types.ts'

/**
 * Returns the rule that has these fields.
 * @param location where in the file they stand: `line 7`.
 * @throws ForestallError `badInput` where one is missing or is not what it should be.
 */
export function filedRule(fields: Readonly<Record<string, unknown>>, location: string, path: string): FiledRule {
  const [written, target, technique, date, expires] = ['name', 'target', 'technique', 'date', 'expires'].map(
    (field) => {
      const value = fields[field]
      return typeof value === 'string' ? value : ''
    },
  ) as [string, string, string, string, string]
  const name = asNormalized(written)
  if (name === undefined) throw notOurs(path, `${location} does not name a project: ${shortened(written)}`)
  if (parseLabel(target) === undefined || !isDate(date) || !isDate(expires)) {
    throw notOurs(path, `${location} does not say why, since when and until when \`${name}\` is blocked`)
  }
  return {name, kind: fields['kind'] === 'suspicious' ? 'suspicious' : 'open', target, technique, date, expires}
}

/** The error for a file that is somebody else's, or damaged. It stays as it is. */
export function notOurs(path: string, why: string): ForestallError {
  return new ForestallError(
    'badInput',
    `${path} does not hold block rules of Forestall: ${why}`,
    'It was left as it is. Make rules of your own with `forestall block TARGET --output FILE`.',
  )
}
