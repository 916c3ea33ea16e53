import {type ExitReason, ForestallError} from '../errors.ts'
import {oneLine, shortened} from '../escape/text.ts'
import {limits} from '../limits.ts'
import type {PlaceholderIdentity} from '../plan/types.ts'
import {asWebAddress, withoutCredentials} from '../urls.ts'
import {isAuthorName, isPyPIEmail} from './identity.ts'

export type Particular = keyof PlaceholderIdentity

/** What PyPI takes of one particular, how anything else is called, and what to give instead. */
interface ParticularRule {
  readonly isTaken: (value: string) => boolean
  /** Says that a value is refused, and by whom: PyPI takes URLs that no browser opens, and we do not. */
  readonly refused: (value: string) => string
  readonly remedy: string
}

const quoted = (value: string) => (value === '' ? 'an empty text' : `\`${shortened(withoutCredentials(value))}\``)

/** Who is behind a placeholder, as its archive says it: every value has to pass PyPI's own checks of an upload. */
export const PARTICULARS: Readonly<Record<Particular, ParticularRule>> = {
  author: {
    // What `toPlaceholder` makes of it.
    isTaken: (author) => isAuthorName(oneLine(author)),
    refused: (author) => `PyPI does not accept ${quoted(author)} as an author`,
    remedy: `Give the name of a person or an organisation, on one line of at most ${limits.authorLength} characters`,
  },
  email: {
    isTaken: isPyPIEmail,
    refused: (email) => `PyPI does not accept ${quoted(email)} as an e-mail address`,
    remedy: 'Give one that others can write to, such as `names@acme.dev`',
  },
  url: {
    isTaken: (url) => asWebAddress(url) !== undefined,
    refused: (url) => `${quoted(url)} is not taken as the address of a web page`,
    remedy:
      'Give an http or https address without a password, blanks around it or invisible characters, and with square brackets in its path or query written as `%5B` and `%5D`',
  },
}

/**
 * Returns what is refused of `identity`, in the order of its fields.
 * @example particularProblems({author: null, email: 'a@localhost', url: null})[0].field // 'email'
 */
export function particularProblems(
  identity: Partial<Readonly<Record<Particular, string | null | undefined>>>,
): {readonly field: Particular; readonly refused: string; readonly remedy: string}[] {
  return (Object.keys(PARTICULARS) as Particular[]).flatMap((field) => {
    const value = identity[field] ?? null
    const {isTaken, refused, remedy} = PARTICULARS[field]
    return value === null || isTaken(value) ? [] : [{field, refused: refused(value), remedy}]
  })
}

/**
 * Refuses what PyPI would, before a plan holds it and archives are made of it.
 * @param reason `usage` for what was typed, `badInput` for what stands in a plan.
 * @throws ForestallError for the first particular that is refused.
 */
export function refuseParticulars(identity: PlaceholderIdentity, reason: ExitReason): void {
  const [first] = particularProblems(identity)
  if (first === undefined) return
  const {field, refused, remedy} = first
  throw new ForestallError(reason, refused, `${remedy}, with \`--${field}\`.`)
}
