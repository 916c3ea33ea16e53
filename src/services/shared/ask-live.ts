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
 * Asks the index about each of `names` once, one after the other; invalid names are skipped. With a `control`, an index
 * that does not know a registered project either is not believed. A failure makes the state of that name `unknown`; one
 * warning says how many failed, and why the first did.
 * @throws ForestallError `usage` for more names than an index should be asked about in one run.
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
      `That would ask the index about ${wanted.length} names one by one; a run may ask about ${limits.liveNames} at most`,
      'Use a lower `--limit`, fewer targets or a smaller plan, or do not ask the index.',
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
  const absent = unknown.filter((state) => state.absent)
  const failed = unknown.filter((state) => !state.absent)
  if (failed.length > 0) {
    const answered = states.length - failed.length
    const what =
      states.length === 1
        ? 'The index gave no usable answer about the name:'
        : `The index answered about ${answered || 'none'} of ${states.length} names. The first failure:`
    warn(`${what} ${failed[0]!.why}.`)
  }
  if (absent.length > 0) {
    const whether =
      states.length === 1
        ? 'Whether the name is free cannot be told:'
        : `Whether ${absent.length} of ${states.length} names ${absent.length === 1 ? 'is' : 'are'} free cannot be told. Of the first:`
    warn(`${whether} ${absent[0]!.why}.`)
  }
}

/** Returns what the index said about `name`, as lists show it; null if it was not asked. */
export function liveOf(name: string, states: ReadonlyMap<string, ProjectState>): LiveState | null {
  const state = states.get(name)
  return state ? liveState(state) : null
}
