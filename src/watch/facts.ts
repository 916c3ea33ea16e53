import type {ProjectState} from '../registry/live/project-state.ts'

/** What the index says about one project today, as `--json` shows it; null where it does not say. Text is hostile. */
export interface ProjectFacts {
  readonly state: ProjectState['state']
  readonly releases: number | null
  /** ISO date-times of the oldest and the newest file. */
  readonly firstUpload: string | null
  readonly lastUpload: string | null
  /** Whether every file is withdrawn. */
  readonly yanked: boolean | null
  /** The newest version. */
  readonly version: string | null
  readonly summary: string | null
  /** PyPI user names with a role. */
  readonly owners: readonly string[] | null
  readonly organization: string | null
  /** The addresses that a placeholder made with this tool claims to protect; null without its marker. */
  readonly placeholderFor: readonly string[] | null
  /** Whether one of the users given with `--owner` owns it. */
  readonly ours: boolean | null
  /** Whether it has the archive that the plan records, by its SHA-256; null if either is unknown. */
  readonly holdsArchive: boolean | null
  /** Of an unknown state, whether the index answered that it has no such project; null otherwise. */
  readonly absent: boolean | null
  /** Why more is not known, if something failed. */
  readonly missing: string | null
}

/**
 * Returns the facts of a project's state, in one shape for all states.
 * @param sha256 of the archive that a plan records for the name.
 */
export function factsOf(state: ProjectState, sha256?: string): ProjectFacts {
  const released = state.state === 'active' || state.state === 'archived' ? state : null
  const details = released?.details ?? null
  return {
    state: state.state,
    releases: released?.releases ?? (state.state === 'empty' ? 0 : null),
    firstUpload: released?.firstUpload ?? null,
    lastUpload: released?.lastUpload ?? null,
    yanked: released?.yanked ?? null,
    version: details?.version ?? null,
    summary: details?.summary ?? null,
    owners: details?.owners ?? null,
    organization: details?.organization ?? null,
    placeholderFor: released?.placeholderFor ?? null,
    ours: released?.ours ?? null,
    holdsArchive: released && released.digests.length > 0 && sha256 ? released.digests.includes(sha256) : null,
    absent: state.state === 'unknown' ? state.absent : null,
    missing: state.state === 'unknown' ? state.why : (released?.missing ?? null),
  }
}
