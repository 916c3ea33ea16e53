import {lstat} from 'node:fs/promises'
import {join} from 'node:path'
import {schemaErrors} from '../assets/schemas.ts'
import {ForestallError} from '../errors.ts'
import {jsonDocument} from '../escape/json.ts'
import {readCapped} from '../io/read-capped.ts'
import {writeWhole} from '../io/write-whole.ts'
import {limits} from '../limits.ts'
import type {Style} from './placeholder.ts'

export const MANIFEST_FILE = 'manifest.json'
export const SUMS_FILE = 'SHA256SUMS'

/** One archive of a folder of placeholders. */
export interface ManifestFile {
  readonly file: string
  readonly name: string
  readonly version: string
  /** Absent in manifests of early releases, where all archives were of the folder's style. */
  readonly style?: Style
  /** Labels of the targets it protects. */
  readonly protects: readonly string[]
  /** Bytes of the file. */
  readonly size: number
  readonly sha256: string
  /** SHA-256 of the tar inside the file, which does not depend on the version of zlib. */
  readonly tarSha256: string
}

/** What `build` made in a folder: a pure function of the plan, the style and SOURCE_DATE_EPOCH. */
export interface Manifest {
  readonly schema: 'forestall/manifest/v1'
  /** Of the archives that ask for no other. */
  readonly style: Style
  /** Seconds since 1970: the time of every member of every archive. */
  readonly sourceDateEpoch: number
  readonly files: readonly ManifestFile[]
}

/**
 * Returns the text of `SHA256SUMS`, as `sha256sum --check` reads it. The tars are inside the files and not on
 * disk, so their digests are comments.
 */
export function checkSums({files}: Manifest): string {
  return files
    .map(({file, sha256, tarSha256}) => `${sha256}  ${file}\n# ${tarSha256}  ${file.replace(/\.gz$/, '')}\n`)
    .join('')
}

/** Writes `manifest.json`, then `SHA256SUMS`. @throws ForestallError `failure` if the folder cannot be written. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(directory, MANIFEST_FILE), jsonDocument(manifest))
  await writeWhole(join(directory, SUMS_FILE), checkSums(manifest))
}

/**
 * Returns the manifest of a folder, or `undefined` if it has none.
 * @throws ForestallError `badInput` if there is one that `build` did not write.
 */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const path = join(directory, MANIFEST_FILE)
  const stats = await lstat(path).catch(() => undefined)
  if (!stats) return undefined
  const manifest = stats.isFile() ? await parse(path) : undefined
  if (manifest === undefined || (await schemaErrors('manifest', manifest)).length > 0) {
    throw new ForestallError(
      'badInput',
      `${path} is not a manifest that \`forestall build\` has written`,
      'Build into an empty folder with `--output`, or move that file away.',
    )
  }
  return manifest as Manifest
}

async function parse(path: string): Promise<unknown> {
  try {
    return JSON.parse(String(await readCapped(path, limits.manifestBytes)))
  } catch {
    return undefined
  }
}
