import {ForestallError} from '../errors.ts'
import {oneLine} from '../escape/text.ts'
import type {Squat} from '../findings/types.ts'
import {normalize} from '../names/normalized-name.ts'
import type {PlaceholderIdentity, Plan, PlanEntry} from '../plan/types.ts'
import type {Placeholder, ProtectedTarget, Style} from './placeholder.ts'
import {placeholderProblems} from './placeholder-rules.ts'

/**
 * Returns the placeholder of one entry of a plan.
 * @throws ForestallError `badInput` if PyPI would not accept what the plan says: name, version, e-mail, URL.
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
      'Correct it in the plan file, or make the plan again, then repeat `forestall build`.',
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
