import {ForestallError} from '../errors.ts'
import {oneLine} from '../escape/text.ts'
import {ownTargetOf, targetsByName, UNDECLARED} from '../findings/standing.ts'
import {limits} from '../limits.ts'
import {normalize} from '../names/normalized-name.ts'
import {keepsName} from '../plan/coverage.ts'
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
    ...namedTargets(publicTargets(entry, targets)),
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

/** Returns the entries a plan wants registered, in its order: not those that somebody else has, or that PyPI refuses. */
export function entriesToRegister(plan: Plan): PlanEntry[] {
  return plan.entries.filter((entry) => entry.route === 'register' && keepsName(entry))
}

/** As many of the targets as a placeholder names, and how many are left. */
function namedTargets(targets: readonly ProtectedTarget[]): Pick<Placeholder, 'protects' | 'more'> {
  const more = targets.length - limits.protectedTargets
  return {protects: targets.slice(0, limits.protectedTargets), ...(more > 0 && {more})}
}

/**
 * The most likely way to each target that others may read of; of a name that is a target itself, that one alone if
 * somebody has declared it, else only the others, if there are any. And the targets by what the name risks for each: exposure ×
 * likelihood, the heaviest first.
 */
function publicTargets({name, squats}: PlanEntry, targets: Plan['targets']): ProtectedTarget[] {
  const standings = targetsByName(targets)
  const own = standings.get(name)
  const isDeclared = own !== undefined && (own.internal || own.mine)
  const byTarget = new Map<string, ProtectedTarget>()
  for (const {target, seed, technique, detail} of squats) {
    const {internal, mine, standing} = standings.get(target) ?? UNDECLARED
    const isOwn = target === name
    if (byTarget.has(target) || (isDeclared ? !isOwn : internal)) continue
    byTarget.set(target, {
      target,
      seed,
      technique,
      // Once the placeholder is there, somebody has registered it.
      detail: isOwn ? 'is the name itself' : oneLine(detail),
      ...(standing === 'unregistered' && parseLabel(target)?.kind === 'project' && {standing}),
      ...(isOwn && internal && {whose: 'internal'}),
      ...(isOwn && mine && !internal && {whose: 'mine'}),
    })
  }
  if (!isDeclared && byTarget.size > 1) byTarget.delete(name)
  const risks = new Map<string, number>()
  for (const {target, likelihood} of squats) {
    const exposure = standings.get(target)?.exposure ?? 0
    risks.set(target, (risks.get(target) ?? 0) + exposure * likelihood)
  }
  return [...byTarget.values()].sort((a, b) => risks.get(b.target)! - risks.get(a.target)!)
}
