import {isDate} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {asNormalized} from '../names/normalized-name.ts'
import {parseLabel} from '../targets/label.ts'
import type {FiledRule} from './types.ts'

/**
 * Reads the rules of one file. A million rules share a few thousand targets, techniques and days: each is checked once,
 * and kept once.
 */
export class RuleReader {
  readonly #path: string
  readonly #targets = new Shared((label) => parseLabel(label) !== undefined)
  readonly #techniques = new Shared(() => true)
  readonly #days = new Shared(isDate)

  /** @param path of the file, for errors. */
  constructor(path: string) {
    this.#path = path
  }

  /**
   * Returns the rule that has these fields.
   * @param location where in the file they stand: `line 7`.
   * @throws ForestallError `badInput` where one is missing or is not what it should be.
   */
  rule(fields: Readonly<Record<string, unknown>>, location: string): FiledRule {
    const written = textOf(fields['name'])
    const name = asNormalized(written)
    if (name === undefined) throw notOurs(this.#path, `${location} does not name a project: ${shortened(written)}`)
    const target = this.#targets.of(textOf(fields['target']))
    const technique = this.#techniques.of(textOf(fields['technique']))!
    const date = this.#days.of(textOf(fields['date']))
    const expires = this.#days.of(textOf(fields['expires']))
    if (target === undefined || date === undefined || expires === undefined) {
      throw notOurs(this.#path, `${location} does not say why, since when and until when \`${name}\` is blocked`)
    }
    return {name, kind: fields['kind'] === 'suspicious' ? 'suspicious' : 'open', target, technique, date, expires}
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Texts that are alike, as one. */
class Shared {
  readonly #isValid: (text: string) => boolean
  readonly #known = new Map<string, string | undefined>()

  constructor(isValid: (text: string) => boolean) {
    this.#isValid = isValid
  }

  /** Returns the text, or `undefined` where it is not valid. */
  of(text: string): string | undefined {
    if (!this.#known.has(text)) this.#known.set(text, this.#isValid(text) ? text : undefined)
    return this.#known.get(text)
  }
}

/** The error for a file that is somebody else's, or damaged. It stays as it is. */
export function notOurs(path: string, why: string): ForestallError {
  return new ForestallError(
    'badInput',
    `${path} does not hold block rules of Forestall: ${why}`,
    'It was left as it is. Make rules of your own with `forestall block TARGET --output FILE`.',
  )
}
