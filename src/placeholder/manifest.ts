import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ForestallError} from '../errors.ts'
import {writeWhole} from '../files.ts'
import type {Style} from './placeholder.ts'

export const MANIFEST_FILE = 'manifest.json'
export const SUMS_FILE = 'SHA256SUMS'

/** One archive of a folder of placeholders. */
export interface ManifestFile {
  readonly file: string
  readonly name: string
  readonly version: string
  /** Labels of the targets it protects. */
  readonly protects: readonly string[]
  /** Bytes of the file. */
  readonly size: number
  readonly sha256: string
  /** Of the tar inside the file, which no version of zlib can change. */
  readonly tarSha256: string
}

/** What `build` made in a folder: a pure function of the plan, the style and SOURCE_DATE_EPOCH. */
export interface Manifest {
  readonly schema: 'forestall/manifest/v1'
  readonly style: Style
  /** Seconds since 1970: the time of every member of every archive. */
  readonly sourceDateEpoch: number
  readonly files: readonly ManifestFile[]
}

/**
 * Writes `manifest.json` and then `SHA256SUMS`, which `sha256sum --check` reads; the tars, which stand inside the files
 * and not beside them, are comments there.
 * @throws ForestallError `failure` where the folder cannot be written.
 */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  const sums = manifest.files.flatMap(({file, sha256, tarSha256}) => [
    `${sha256}  ${file}`,
    `# ${tarSha256}  ${file.replace(/\.gz$/, '')}`,
  ])
  await writeWhole(join(directory, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeWhole(join(directory, SUMS_FILE), `${sums.join('\n')}\n`)
}

/**
 * Returns the manifest of a folder, or `undefined` if it has none.
 * @throws ForestallError `badInput` if there is one that `build` did not write.
 */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const path = join(directory, MANIFEST_FILE)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const manifest = parse(text)
  if (!manifest) {
    throw new ForestallError(
      'badInput',
      `${path} is not a manifest that build has written`,
      'Build into an empty folder (--output DIR), or move that file away.',
    )
  }
  return manifest
}

function parse(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Manifest
    return value.schema === 'forestall/manifest/v1' && value.files.every(isManifestFile) ? value : undefined
  } catch {
    return undefined
  }
}

function isManifestFile(value: ManifestFile): boolean {
  return [value.file, value.sha256, value.tarSha256].every((field) => typeof field === 'string')
}
