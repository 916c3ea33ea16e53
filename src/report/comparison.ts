import {targetTitle} from '../findings/target-words.ts'
import {isItself, type Squat} from '../findings/types.ts'
import {difference, type Stretch} from './checklist/difference.ts'

/** A name, what it imitates, and how the two differ. */
interface Compared {
  readonly name: string
  readonly imitates: Pick<Squat, 'target' | 'seed' | 'technique'> | null
  /** From the seed. */
  readonly difference: readonly Stretch[]
}

/** What shows a name beside what it imitates, letter by letter: a partial for pages, and the helpers that it needs. */
export const comparison = {
  partials: {'look-alike': 'checklist/look-alike.hbs'},
  helpers: {
    same: ({from, to}: Stretch) => from === to,
    isOwn,
    isLookAlike: (compared: Compared) => compared.imitates !== null && !isOwn(compared),
    marked,
    aimBeside: ({imitates}: Compared) => (imitates && imitates.technique !== 'exact' ? aimWords(imitates) : ''),
  },
} as const

function isOwn({name, imitates}: Compared): boolean {
  return imitates !== null && isItself(name, imitates)
}

/**
 * Returns the letters to show beside one another: the seed and the name. A seed that is the name itself shows nothing, so
 * an alias is held against the project's own name.
 */
function marked({name, imitates, difference: fromSeed}: Compared): readonly Stretch[] {
  if (imitates?.technique !== 'exact') return fromSeed
  return difference(imitates.target.replace(/^.*:/s, ''), name)
}

/** Returns the target in brackets if it is not the seed: ` (python-dateutil)`. */
export function aimWords({seed, target}: Pick<Squat, 'seed' | 'target'>): string {
  return target === seed ? '' : ` (${targetTitle(target)})`
}
