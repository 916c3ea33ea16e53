import type {Context} from '../../context.ts'
import {ForestallError} from '../../errors.ts'
import type {LiveState} from '../../findings/live-state.ts'
import {startProgress} from '../../io/progress.ts'
import {limits} from '../../limits.ts'
import {asNormalized, type NormalizedName} from '../../names/normalized-name.ts'
import {fetchProjectStates} from '../../registry/live/live.ts'
import {liveState, type ProjectState} from '../../registry/live/project-state.ts'

export interface AskOptions {
  readonly index?: string | undefined
  /** PyPI users and organisations whose projects are ours. */
  readonly owner?: readonly string[] | undefined
}

/** What the answers are held against. */
export interface Control {
  /** Names that may be registered, likeliest first, such as the targets. */
  readonly candidates: Iterable<string>
  readonly registered: {has(name: NormalizedName): boolean}
}

/**
 * Asks the index about each of `names` once, one after the other; invalid names are skipped. With a
 * `control`, an index that does not have a registered project either is not believed. Failures
 * make single states `unknown`; one note on stderr says how many and why.
 * @throws ForestallError `usage` for more names than an index should be asked about in one go.
 */
export async function askLive(
  names: Iterable<string>,
  {index, owner}: AskOptions,
  {cacheDir, warn, quiet}: Context,
  control?: Control,
): Promise<Map<string, ProjectState>> {
  const wanted = [...new Set(names)].filter((name): name is NormalizedName => asNormalized(name) !== undefined)
  if (wanted.length > limits.liveNames) {
    throw new ForestallError(
      'usage',
      `That would ask the index about ${wanted.length} names one by one, and ${limits.liveNames} is the most that is polite`,
      'Ask about fewer, with `--limit`, fewer targets or a smaller plan, or do not ask the index.',
    )
  }
  const states = new Map<string, ProjectState>()
  const progress = startProgress('Asking the index', wanted.length, {quiet})
  try {
    const live = {index, cacheDir, control: control && controlOf(control), ...(owner && {owners: owner})}
    for await (const state of fetchProjectStates(wanted, live)) {
      states.set(state.name, state)
      progress.update(states.size)
    }
  } finally {
    progress.end()
  }
  noteMissing([...states.values()], warn)
  return states
}

function controlOf({candidates, registered}: Control): NormalizedName | undefined {
  for (const candidate of candidates) {
    const name = asNormalized(candidate)
    if (name !== undefined && registered.has(name)) return name
  }
  return undefined
}

function noteMissing(states: readonly ProjectState[], warn: (message: string) => void): void {
  const unknown = states.flatMap((state) => (state.state === 'unknown' ? [state] : []))
  if (unknown.length === 0) return
  const some = unknown.length === states.length ? 'None' : `Only ${states.length - unknown.length}`
  const what =
    states.length === 1
      ? 'The name could not be asked about:'
      : `${some} of ${states.length} names could be asked about. The first failure:`
  warn(`${what} ${unknown[0]!.why}.`)
}

/** Returns what the index said of `name` in the three words of a list; null where it was not asked. */
export function liveOf(name: string, states: ReadonlyMap<string, ProjectState>): LiveState | null {
  const state = states.get(name)
  return state ? liveState(state) : null
}
