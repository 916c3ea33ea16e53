import {targetTitle} from '../findings/target-words.ts'
import type {NameFinding, Squat} from '../findings/types.ts'
import {count} from '../plural.ts'
import type {Role} from '../terminal/screen.ts'

/** Returns what was done to which seed: `swaps "s" and "t" at 6 of request`; the target's own name is not named again. */
export function detailWords(squat: Squat | undefined, commonWord = false): string {
  if (squat === undefined) return ''
  const {target, seed, technique, detail} = squat
  const isAlias = seed !== target.replace(/^(stdlib|slip):/, '')
  const of = isAlias && technique !== 'exact' ? ` of ${seed}` : ''
  return `${detail}${of}${commonWord ? ' (a common word)' : ''}`
}

/** Returns a verdict with what a refusal is because of: `open`, `refused: similar to requests`. */
export function verdictWords({verdict, refusal}: Pick<NameFinding, 'verdict' | 'refusal'>): string {
  if (refusal === null) return verdict
  return refusal.collidesWith === null
    ? `refused: ${refusal.reason}`
    : `refused: ${refusal.reason} to ${refusal.collidesWith}`
}

/** What a verdict means to whoever protects a name: somebody has it, or nobody can. */
export const VERDICT_ROLES: Readonly<Record<NameFinding['verdict'], Role | undefined>> = {
  open: undefined,
  taken: 'danger',
  refused: 'safe',
}

/** Returns the targets that a name squats, each once, likeliest first. */
export function targetsOfName({squats}: Pick<NameFinding, 'squats'>): string {
  return [...new Set(squats.map(({target}) => target))].join(', ')
}

/** Returns the only target by its name, or how many there are: `requests`, `3 targets`. */
export function targetsWords(targets: readonly {readonly name: string}[]): string {
  return targets.length === 1 ? targetTitle(targets[0]!.name) : count(targets.length, 'target')
}
