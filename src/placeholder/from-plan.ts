import {ForestallError} from '../errors.ts'
import {oneLine} from '../escape/text.ts'
import {ownTargetOf, UNDECLARED} from '../findings/standing.ts'
import {normalize} from '../names/normalized-name.ts'
import type {Plan, PlanEntry} from '../plan/types.ts'
import {parseLabel} from '../targets/label.ts'
import type {Placeholder, ProtectedTarget, Style} from './placeholder.ts'
import {placeholderProblems} from './placeholder-rules.ts'

/**
 * Returns the placeholder of one entry of a plan. Internal targets are not named in it, but for one whose own name it is:
 * then nothing else is, and unless a style is asked for it is inert, since installers of that name are to pass it by.
 * @throws ForestallError `badInput` if PyPI would not accept what the plan says: name, version, e-mail, URL.
 */
export function toPlaceholder(
  entry: PlanEntry,
  {placeholder: identity, targets}: Pick<Plan, 'placeholder' | 'targets'>,
  style?: Style | undefined,
): Placeholder {
  const placeholder: Placeholder = {
    schema: 'forestall/placeholder/v1',
    name: normalize(entry.name) ?? entry.name,
    version: entry.version,
    style: style ?? (ownTargetOf(entry.name, targets)?.internal ? 'inert' : 'explain'),
    protects: publicTargets(entry, targets),
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

/** The most likely way to each target that others may read of. */
function publicTargets({name, squats}: PlanEntry, targets: Plan['targets']): ProtectedTarget[] {
  const standings = new Map(targets.map((target) => [target.name, target]))
  const own = standings.get(name)
  const byTarget = new Map<string, ProtectedTarget>()
  for (const {target, seed, technique, detail} of squats) {
    const {internal, standing} = standings.get(target) ?? UNDECLARED
    const isOwn = target === name
    if (byTarget.has(target) || (own?.internal ? !isOwn : internal)) continue
    byTarget.set(target, {
      target,
      seed,
      technique,
      // Once the placeholder is there, somebody has registered it.
      detail: isOwn ? 'is the name itself' : oneLine(detail),
      ...(standing === 'unregistered' && parseLabel(target)?.kind === 'project' && {standing}),
    })
  }
  return [...byTarget.values()]
}
