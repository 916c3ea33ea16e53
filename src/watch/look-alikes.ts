import type {ReverseLookup} from '../engine/reverse/reverse-lookup.ts'
import type {Squat} from '../findings/types.ts'
import {editDistance} from '../names/edit-distance.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {NameIndex} from '../registry/lookup/name-index.ts'
import {labelOf} from '../targets/label.ts'
import type {NearName} from './near-names.ts'

/** A registered name that resembles a target, and how. */
export interface LookAlike {
  readonly name: NormalizedName
  /** Label of the target that it resembles most. */
  readonly target: string
  /** What it resembles: the target's name or an alias. */
  readonly seed: string
  /** Edits from the seed; a transposition is one. */
  readonly edits: number
  /** How techniques reach it, most likely first; empty if it was found by edit distance alone. */
  readonly squats: readonly Squat[]
}

/**
 * Finds those of `names` that resemble targets of the look-up's portfolio: what is on a target's list, and what is within a
 * few edits of a name or alias. The targets themselves do not count.
 * @param near searches `names` for those near the seeds: `nearNames`, or a function that finds nothing.
 * @returns the closest first.
 */
export function findLookAlikes(
  reverse: ReverseLookup,
  names: NameIndex,
  near: (seeds: readonly NormalizedName[], names: NameIndex) => Iterable<NearName>,
): LookAlike[] {
  const {portfolio} = reverse
  const targets = new Set<string>(
    portfolio.filter(({target}) => target.kind === 'project').map(({target}) => target.name),
  )
  const found = new Map<NormalizedName, LookAlike>()
  for (const [name, imitations] of reverse.imitationsAmong(names)) {
    const squats = imitations
      .filter(({isListed}) => isListed)
      .flatMap(({squats}) => squats)
      .sort((a, b) => b.likelihood - a.likelihood)
    const [first] = squats
    if (first === undefined || targets.has(name)) continue
    const {target, seed} = first
    found.set(name, {name, target, seed, edits: editDistance(name, seed), squats})
  }
  const labels = new Map(
    portfolio.toReversed().flatMap(({target, seeds}) => seeds.map(({text}) => [text, labelOf(target)])),
  )
  for (const {name, seed, edits} of near([...labels.keys()], names)) {
    const known = found.get(name)
    if (targets.has(name) || (known !== undefined && known.edits <= edits)) continue
    found.set(name, {name, target: labels.get(seed)!, seed, edits, squats: known?.squats ?? []})
  }
  return [...found.values()].sort(
    (a, b) => closeness(b) - closeness(a) || likelihood(b) - likelihood(a) || (a.name < b.name ? -1 : 1),
  )
}

/** How easily a person overlooks the difference: at most one edit (2), two edits or a rewritten word (1), added words (0). */
export function closeness({edits, squats}: LookAlike): number {
  if (edits <= 1) return 2
  return edits === 2 || squats.some(({technique}) => technique !== 'prefix' && technique !== 'suffix') ? 1 : 0
}

function likelihood({squats}: LookAlike): number {
  return squats.reduce((sum, squat) => sum + squat.likelihood, 0)
}
