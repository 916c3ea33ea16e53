import {ownTargetOf, standingKind, targetsByName} from '../../findings/standing.ts'
import type {Squat, TargetSummary} from '../../findings/types.ts'
import type {Plan, PlanEntry} from '../../plan/types.ts'

/** A name PyPI is asked to prohibit, with the evidence: what it imitates and how likely a squatter takes it. */
export interface AskedName extends Squat {
  readonly name: string
  readonly alerts: readonly string[]
}

/** Names that are asked for together. Whoever reads a request for one group reads nothing of another. */
export interface RequestGroup {
  /**
   * `look-alikes` of a target, which may be shown; `own`: internal names themselves; `hidden`: look-alikes of internal
   * names, which are not shown.
   */
  readonly about: 'look-alikes' | 'own' | 'hidden'
  /** The target's label; of internal names the one name, or what all begin with and a star: `acme-*`. Empty if hidden. */
  readonly target: string
  /** The target of `look-alikes`. */
  readonly summary: TargetSummary | null
  /** Most likely first. */
  readonly names: readonly AskedName[]
}

/**
 * Returns the names of `entries` in groups: those of public targets in the plan's order, internal names by their first
 * word, and last the look-alikes of internal names. A name that imitates several targets is asked for by the one that it
 * imitates most likely, among those that may be shown.
 */
export function groupsOf(entries: readonly PlanEntry[], targets: Plan['targets']): RequestGroup[] {
  const known: ReadonlyMap<string, TargetSummary> = targetsByName(targets)
  const groups = new Map<string, AskedName[]>(targets.map(({name}) => [`look-alikes ${name}`, []]))
  const add = (key: string, asked: AskedName) => groups.set(key, [...(groups.get(key) ?? []), asked])
  for (const entry of entries) {
    const {name, squats} = entry
    const shown = squats.find(({target}) => known.get(target)?.internal === false)
    const own = ownTargetOf(name, targets)
    if (own?.internal) add(`own ${name.split('-', 1)[0]}`, askedBy(entry, name))
    else if (own || shown) add(`look-alikes ${own?.name ?? shown!.target}`, askedBy(entry, own?.name ?? shown!.target))
    else if (squats.some(({target}) => known.has(target))) add('hidden ', hiddenName(entry))
  }
  const order = ['look-alikes', 'own', 'hidden']
  return [...groups]
    .filter(([, names]) => names.length > 0)
    .map(([key, names]): RequestGroup => {
      const cut = key.indexOf(' ')
      const about = key.slice(0, cut) as RequestGroup['about']
      const word = key.slice(cut + 1)
      const sorted = names.sort((a, b) => b.likelihood - a.likelihood || (a.name < b.name ? -1 : 1))
      const target = about !== 'own' ? word : sorted.length === 1 ? sorted[0]!.name : `${word}-*`
      return {about, target, summary: about === 'look-alikes' ? (known.get(target) ?? null) : null, names: sorted}
    })
    .sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
}

/** The name with the whole likelihood that the next squat of `target` takes it, in whatever way, and the likeliest way. */
function askedBy({name, squats, alerts}: PlanEntry, target: string): AskedName {
  const ways = squats.filter((squat) => squat.target === target)
  const likelihood = ways.reduce((sum, way) => sum + way.likelihood, 0)
  return {name, ...ways[0]!, likelihood, alerts}
}

/** How it differs from the internal name would tell that name. */
function hiddenName({name, squats, alerts}: PlanEntry): AskedName {
  const likelihood = squats.reduce((sum, way) => sum + way.likelihood, 0)
  return {name, target: '', seed: '', technique: squats[0]!.technique, detail: '', likelihood, alerts}
}

/** Tells whether only somebody else can ask PyPI for a group: it looks like a project that others maintain. */
export function isForOthers({summary}: RequestGroup): boolean {
  return summary !== null && standingKind(summary) === 'others'
}
