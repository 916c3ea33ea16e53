import {lstat} from 'node:fs/promises'
import {join} from 'node:path'
import {readCapped, TooLargeError} from '../../io/read-capped.ts'
import {sha256 as sha256Of} from '../../io/sha256.ts'
import {limits} from '../../limits.ts'
import type {ManifestFile} from '../manifest.ts'
import type {Placeholder} from '../placeholder.ts'
import type {HeldName} from '../statement.ts'
import {type Metadata, parseMetadata} from './metadata.ts'
import type {Recogniser, Remade} from './recognise.ts'
import {type Unpacked, unpack} from './unpack.ts'

/** A part of a subject that could be read, or why it could not. */
export type Read<T> = T | {readonly problem: string}

/** One file of a folder with everything that the checks need; none of it is trusted. */
export interface Subject {
  readonly file: string
  /** Bytes on disk. */
  readonly size: number
  readonly sha256: string
  readonly archive: Read<Unpacked>
  /** The common top folder of all members, as PyPI determines it; empty if there is none. */
  readonly top: string
  readonly metadata: Read<Metadata>
  readonly placeholder: Read<Placeholder>
  /** What this release makes from that placeholder, if there is one. */
  readonly remade: Remade | undefined
  /** What the folder's manifest says: `undefined` without a manifest, null if it does not list the file. */
  readonly listed: ManifestFile | null | undefined
  /** The names that a public statement lists; `undefined` without one. */
  readonly statement: readonly HeldName[] | undefined
  /** Another file of the folder with the same bytes, if any. */
  readonly twin: string | undefined
}

/** What the files of a folder are compared with. */
export interface SubjectContext {
  /** The manifest's entries by file name; `undefined` without a manifest. */
  readonly listed: ReadonlyMap<string, ManifestFile> | undefined
  /** Digest → the file that had it first. */
  readonly seen: Map<string, string>
  readonly recogniser: Recogniser
  readonly statement: readonly HeldName[] | undefined
}

/**
 * Reads one file of a folder, within `limits`.
 * @throws Error, in words for the user, if it is not a regular file or has vanished.
 */
export async function examine(directory: string, file: string, context: SubjectContext): Promise<Subject> {
  const {listed, seen, recogniser, statement} = context
  const path = join(directory, file)
  const stats = await lstat(path)
  if (!stats.isFile()) throw new Error('it is not a regular file, so it cannot be uploaded')
  const bytes = await readCapped(path, limits.sdistBytes).catch((error) => {
    if (error instanceof TooLargeError) return undefined
    throw error
  })
  const sha256 = bytes === undefined ? '' : sha256Of(bytes)
  const twin = seen.get(sha256)
  if (bytes !== undefined && twin === undefined) seen.set(sha256, file)

  const archive = bytes === undefined ? {problem: 'it is too large to be read'} : await unpack(bytes)
  const isRead = !('problem' in archive)
  const top = isRead ? topOf(archive) : ''
  const info = isRead ? archive.members.find(({name}) => name === `${top}/PKG-INFO`) : undefined
  const placeholder = isRead ? recogniser.readMarker(archive) : archive
  return {
    file,
    size: stats.size,
    sha256,
    twin,
    archive,
    top,
    metadata: info ? parseMetadata(info.content) : {problem: `there is no ${top || 'FOLDER'}/PKG-INFO`},
    placeholder,
    remade: isRead && !('problem' in placeholder) ? await recogniser.remake(placeholder, archive) : undefined,
    statement,
    listed: listed && (listed.get(file) ?? null),
  }
}

/**
 * Returns the longest common path of all members, which PyPI regards as the top folder: as os.path.commonpath does, without
 * `.` and doubled slashes. Members are then looked up by their names as they stand, so those who have such are not found.
 */
function topOf({members}: Unpacked): string {
  const [first, ...rest] = members.map(({name}) =>
    name.split('/').filter((part, i) => part !== '.' && (part !== '' || i === 0)),
  )
  if (!first) return ''
  const length = first.findIndex((part, i) => rest.some((parts) => parts[i] !== part))
  return (length === -1 ? first : first.slice(0, length)).join('/')
}
