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

/** Names of a numbered family (`svc-1` to `svc-20`) are look-alikes of all of it. */
const MOST_TARGETS = 4

/** Returns the targets that a name squats, each once, likeliest first: `a, b, c and 17 more`. */
export function targetsOfName({squats}: Pick<NameFinding, 'squats'>): string {
  const targets = [...new Set(squats.map(({target}) => target))]
  if (targets.length <= MOST_TARGETS) return targets.join(', ')
  return `${targets.slice(0, MOST_TARGETS - 1).join(', ')} and ${targets.length - MOST_TARGETS + 1} more`
}

/** Returns the only target by its name, or how many there are: `requests`, `3 targets`. */
export function targetsWords(targets: readonly {readonly name: string}[]): string {
  return targets.length === 1 ? targetTitle(targets[0]!.name) : count(targets.length, 'target')
}
