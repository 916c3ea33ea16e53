import type {Plan, PlanEntry} from './types.ts'

/** What a build reports of one archive: its project, file name and digest. */
export interface BuiltArchive {
  readonly name: string
  readonly file: string
  readonly sha256: string
}

/**
 * Returns the plan with each built archive recorded on its entry (`folder` is relative to the plan file, with `/`), and
 * without the records of archives that were not built this time.
 */
export function withArchives(plan: Plan, folder: string, archives: readonly BuiltArchive[]): Plan {
  const byName = new Map(archives.map((archive) => [archive.name, archive]))
  return {
    ...plan,
    entries: plan.entries.map(({sdist: _old, ...entry}): PlanEntry => {
      const built = byName.get(entry.name)
      return built ? {...entry, sdist: {file: `${folder || '.'}/${built.file}`, sha256: built.sha256}} : entry
    }),
  }
}
