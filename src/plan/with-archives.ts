import {basename} from 'node:path/posix'
import {wasUploaded} from './progress.ts'
import type {Plan, PlanEntry} from './types.ts'

/** What a build reports of one archive: its project, file name and digest. */
export interface BuiltArchive {
  readonly name: string
  readonly file: string
  readonly sha256: string
}

/**
 * Returns the plan with each built archive recorded on its entry (`folder` is relative to the plan file, with `/`), and
 * without the records of archives that were not built this time. What was uploaded stays recorded: on PyPI a file never
 * changes, whatever is built later.
 */
export function withArchives(plan: Plan, folder: string, archives: readonly BuiltArchive[]): Plan {
  const byName = new Map(archives.map((archive) => [archive.name, archive]))
  return {
    ...plan,
    entries: plan.entries.map((entry): PlanEntry => {
      const built = byName.get(entry.name)
      if (isUploadedAsOther(entry, built)) return entry
      const {sdist: _, ...rest} = entry
      return built ? {...rest, sdist: {file: `${folder || '.'}/${built.file}`, sha256: built.sha256}} : rest
    }),
  }
}

/** Returns the names of uploaded archives that `archives` holds with other bytes under the same file name. */
export function uploadedAsOther({entries}: Plan, archives: readonly BuiltArchive[]): string[] {
  const byName = new Map(archives.map((archive) => [archive.name, archive]))
  return entries
    .filter((entry) => byName.has(entry.name) && isUploadedAsOther(entry, byName.get(entry.name)))
    .map(({name}) => name)
}

function isUploadedAsOther(entry: PlanEntry, built: BuiltArchive | undefined): boolean {
  const {sdist} = entry
  if (sdist === undefined || !wasUploaded(entry)) return false
  return built === undefined || (basename(sdist.file) === built.file && sdist.sha256 !== built.sha256)
}
