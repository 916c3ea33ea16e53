import {buffer} from 'node:stream/consumers'
import {gzipSync} from 'node:zlib'
import {sha256} from '../io/sha256.ts'

/** The members of an archive: path inside the top folder, and text. */
export type Files = ReadonlyMap<string, string>

/** An sdist in memory, with the digests that are published with it. */
export interface Archive {
  readonly file: string
  readonly bytes: Buffer
  readonly sha256: string
  /** SHA-256 of the tar inside, which stays the same if another zlib compresses differently. */
  readonly tarSha256: string
}

/** Returns the name of an sdist's top folder by PEP 625: `python-dateutil` 1.0 → `python_dateutil-1.0`. */
export function topFolder(name: string, version: string): string {
  return `${name.replaceAll('-', '_')}-${version}`
}

/** Returns the only file name PyPI accepts for an sdist (PEP 625): `python_dateutil-1.0.tar.gz`. */
export function sdistFileName(name: string, version: string): string {
  return `${topFolder(name, version)}.tar.gz`
}

/** Returns the sdist of these files. The same files and time (seconds since 1970) give the same bytes. */
export async function toArchive(name: string, version: string, files: Files, seconds: number): Promise<Archive> {
  const tar = await toTar(topFolder(name, version), files, seconds)
  const bytes = toGzip(tar)
  return {file: sdistFileName(name, version), bytes, sha256: sha256(bytes), tarSha256: sha256(tar)}
}

/** Returns the files as a POSIX tar under one folder: sorted, mode 0644, owner 0, all of the same time (seconds). */
export async function toTar(folder: string, files: Files, seconds: number): Promise<Buffer> {
  const {TarArchive} = await import('archiver')
  const archive = new TarArchive({gzip: false})
  // Otherwise a member that cannot be read is left out with only a warning.
  archive.on('warning', (warning) => archive.emit('error', warning))
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    archive.append(Buffer.from(text), {name: `${folder}/${path}`, date: new Date(seconds * 1000), mode: 0o644})
  }
  // Finalising alone never ends once the stream's buffer is full: it must be read at the same time.
  const [tar] = await Promise.all([buffer(archive), archive.finalize()])
  return tar
}

/** Returns gzip that does not depend on the machine: time 0 (Node's default) and operating system "unknown". */
function toGzip(tar: Buffer): Buffer {
  const bytes = gzipSync(tar, {level: 9})
  bytes[9] = 255
  return bytes
}
