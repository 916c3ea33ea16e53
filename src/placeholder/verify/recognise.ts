import {schemaChecker} from '../../assets/schemas.ts'
import {reasonOf} from '../../errors.ts'
import {readCapped} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {type Files, topFolder, toTar} from '../archive.ts'
import type {Placeholder} from '../placeholder.ts'
import {placeholderProblems} from '../placeholder-rules.ts'
import {MARKER_FILE, makeRenderer} from '../render.ts'
import {type Unpacked, unpack} from './unpack.ts'

/** Reads the placeholder from an archive that claims to be one, and rebuilds the archive for comparison. */
export interface Recogniser {
  /** Returns the placeholder that the archive's own file describes, or what is wrong with that file. */
  readMarker(archive: Unpacked): Placeholder | {problem: string}
  /** Returns what this release makes from a placeholder, with the time that the members of `archive` have. */
  remake(placeholder: Placeholder, archive: Unpacked): Promise<Remade>
}

/** What an archive should be: its files by path inside the top folder, and the whole tar. */
export interface Remade {
  readonly files: Files
  readonly tar: Buffer
}

/** Returns a recogniser, with schema and templates compiled once. */
export async function makeRecogniser(): Promise<Recogniser> {
  const [render, schemaErrors] = await Promise.all([makeRenderer(), schemaChecker('placeholder')])
  return {
    readMarker(archive) {
      const markers = archive.members.filter(({name}) => name.endsWith(`/${MARKER_FILE}`))
      if (markers.length !== 1) return {problem: `it contains ${markers.length || 'no'} ${MARKER_FILE}`}
      try {
        const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(markers[0]!.content))
        const misshapen = schemaErrors(value)
        const [problem] = misshapen.length > 0 ? misshapen : placeholderProblems(value as Placeholder)
        return problem === undefined ? (value as Placeholder) : {problem: `${MARKER_FILE}: ${problem}`}
      } catch (error) {
        return {problem: `${MARKER_FILE}: ${reasonOf(error)}`}
      }
    },
    async remake(placeholder, archive) {
      const files = render(placeholder)
      const folder = topFolder(placeholder.name, placeholder.version)
      return {files, tar: await toTar(folder, files, archive.members[0]?.seconds ?? 0)}
    },
  }
}

/** Tells whether the file at `path` is, byte for byte inside its compression, what `build` makes from its own marker. */
export async function isOurArchive(path: string): Promise<boolean> {
  const bytes = await readCapped(path, limits.sdistBytes).catch(() => undefined)
  const archive = bytes && (await unpack(bytes))
  if (archive === undefined || 'problem' in archive) return false
  const recogniser = await makeRecogniser()
  const placeholder = recogniser.readMarker(archive)
  return !('problem' in placeholder) && archive.tar.equals((await recogniser.remake(placeholder, archive)).tar)
}
