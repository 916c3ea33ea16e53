import {ForestallError} from '../errors.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import type {PlaceholderIdentity, Plan, PlanEntry, Squat} from '../plan/types.ts'
import {placeholderProblems} from './placeholder-rules.ts'
import {oneLine} from './text.ts'

/**
 * `explain`: an in-tree build backend refuses every request and names the project meant.
 * `inert`: no code at all, and `Requires-Python: <0`, so that installers pass the archive by.
 */
export const STYLES = ['explain', 'inert'] as const
export type Style = (typeof STYLES)[number]

/** A target that a placeholder keeps from being squatted, and how its name looks like the target's. */
export interface ProtectedTarget {
  /** The target's label: a project name, `stdlib:NAME` or `slip:NAME`. */
  readonly target: string
  readonly seed: string
  readonly technique: string
  readonly detail: string
}

/**
 * Everything an archive is made from: the same placeholder is the same files. It is itself a file of the archive
 * (`placeholder.json`), so that anybody can recognise a placeholder and make it again.
 */
export interface Placeholder {
  readonly schema: 'forestall/placeholder/v1'
  readonly name: NormalizedName
  readonly version: string
  readonly style: Style
  readonly protects: readonly ProtectedTarget[]
  readonly contact: PlaceholderIdentity
}

/**
 * Returns the placeholder of one entry of a plan.
 * @throws ForestallError `badInput` if PyPI would not take what the plan says: name, version, e-mail, URL.
 */
export function toPlaceholder(entry: PlanEntry, identity: PlaceholderIdentity, style: Style): Placeholder {
  const placeholder: Placeholder = {
    schema: 'forestall/placeholder/v1',
    name: normalize(entry.name) ?? entry.name,
    version: entry.version,
    style,
    protects: mostLikelyPerTarget(entry.squats),
    contact: {
      author: identity.author === null ? null : oneLine(identity.author),
      email: identity.email,
      url: identity.url,
    },
  }
  const [problem] = placeholderProblems(placeholder)
  if (problem !== undefined) {
    throw new ForestallError(
      'badInput',
      `The plan's entry ${entry.name} cannot become a placeholder: ${problem}`,
      'Correct it in the plan file, or make the plan again, and run build once more.',
    )
  }
  return placeholder
}

/** Returns the entries a plan wants registered, in its order. */
export function entriesToRegister(plan: Plan): PlanEntry[] {
  return plan.entries.filter(({route}) => route === 'register')
}

function mostLikelyPerTarget(squats: readonly Squat[]): ProtectedTarget[] {
  const byTarget = new Map<string, ProtectedTarget>()
  for (const {target, seed, technique, detail} of squats) {
    if (!byTarget.has(target)) byTarget.set(target, {target, seed, technique, detail: oneLine(detail)})
  }
  return [...byTarget.values()]
}
