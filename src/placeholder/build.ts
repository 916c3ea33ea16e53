import {lstat, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {ForestallError} from '../errors.ts'
import {readCapped} from '../io/read-capped.ts'
import {sha256} from '../io/sha256.ts'
import {isAboutPath, systemReason} from '../io/system-reason.ts'
import {writeWhole} from '../io/write-whole.ts'
import {limits} from '../limits.ts'
import type {Plan} from '../plan/types.ts'
import {sdistFileName, toArchive} from './archive.ts'
import {entriesToRegister, toPlaceholder} from './from-plan.ts'
import {type Manifest, type ManifestFile, readManifest, SUMS_FILE, writeManifest} from './manifest.ts'
import type {Placeholder, Style} from './placeholder.ts'
import {makeRenderer} from './render.ts'
import {isOurArchive} from './verify/recognise.ts'

/** Archives in memory at a time: while some are written to disk, others are compressed. */
const AT_ONCE = 16

export interface PlaceholderBuildOptions {
  readonly directory: string
  /** Of every placeholder; if not given, what is usual for each. */
  readonly style?: Style | undefined
  /** Time of the members, seconds since 1970. */
  readonly seconds: number
  /** Called now and then with how many are done, and the total. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What a build did; `manifest` is on disk too. */
export interface BuildResult {
  readonly manifest: Manifest
  /** Archives written because they were new or changed. */
  readonly written: number
  /** Archives that were already there, byte for byte. */
  readonly kept: number
  /** Distributions in the folder that this plan does not ask for (any more). They are left untouched. */
  readonly surplus: readonly string[]
}

/** `forestall build --json`: the manifest, and what became of the folder. */
export interface BuildReport extends Omit<Manifest, 'schema'>, Omit<BuildResult, 'manifest'> {
  readonly schema: 'forestall/build/v1'
  readonly directory: string
}

/**
 * Writes one sdist for each entry the plan wants registered, then the manifest and the digests. A few archives are in
 * memory at a time. Archives that are already there and correct stay, so a build that was interrupted resumes where it stopped;
 * files that a build did not make are never touched: the folder is checked before the first byte is written.
 * @throws ForestallError `nothingToDo` for a plan without such entries, `badInput` for entries PyPI would not accept,
 * `failure` for a folder that cannot be written or contains files that are not ours.
 */
export async function buildPlaceholders(plan: Plan, options: PlaceholderBuildOptions): Promise<BuildResult> {
  const {directory, style, seconds, onProgress} = options
  const placeholders = entriesToRegister(plan).map((entry) => toPlaceholder(entry, plan, style))
  if (placeholders.length === 0) {
    throw new ForestallError(
      'nothingToDo',
      'No name of the plan is to be registered, so there is nothing to build',
      'Set a route with `forestall plan --set NAME=register`, or make another plan with `forestall plan TARGET`.',
    )
  }
  const files = new Set(placeholders.map(({name, version}) => sdistFileName(name, version)))
  const present = await inventory(directory, files)
  const render = await makeRenderer()

  let written = 0
  const make = async (placeholder: Placeholder): Promise<ManifestFile> => {
    const {name, version, protects} = placeholder
    const {file, bytes, ...digests} = await toArchive(name, version, render(placeholder), seconds)
    if (present.digests.get(file) !== digests.sha256) {
      await writeWhole(join(directory, file), bytes)
      written++
    }
    const labels = protects.map(({target}) => target)
    return {file, name, version, style: placeholder.style, protects: labels, size: bytes.length, ...digests}
  }
  const made: ManifestFile[] = []
  for (let i = 0; i < placeholders.length; i += AT_ONCE) {
    const batch = placeholders.slice(i, i + AT_ONCE).map(make)
    // If one fails the others are completed, so that nothing is left half-written.
    await Promise.allSettled(batch)
    made.push(...(await Promise.all(batch)))
    onProgress?.(made.length, placeholders.length)
  }
  const manifest: Manifest = {
    schema: 'forestall/manifest/v1',
    style: style ?? 'explain',
    sourceDateEpoch: seconds,
    files: made,
  }
  await writeManifest(directory, manifest)
  return {manifest, written, kept: made.length - written, surplus: present.surplus}
}

/**
 * Returns what the folder contains: the digests of archives that the build may replace, and the names of other ones. An
 * archive may be replaced if it is as the last build left it, or can be rebuilt from its own placeholder file.
 * @throws ForestallError `failure` if a file that the build would replace is not ours.
 */
async function inventory(directory: string, files: ReadonlySet<string>) {
  const names = await list(directory)
  const manifest = await readManifest(directory)
  if (!manifest && names.includes(SUMS_FILE)) throw notOurs(join(directory, SUMS_FILE))
  const listed = new Map(manifest?.files.map(({file, sha256}) => [file, sha256]))
  const digests = new Map<string, string>()
  for (const name of names.filter((name) => files.has(name))) {
    const path = join(directory, name)
    const stats = await lstat(path)
    // A placeholder is small; what is not is not ours.
    const bytes = stats.isFile() ? await readCapped(path, limits.unpackedBytes).catch(() => undefined) : undefined
    const digest = bytes && sha256(bytes)
    if (digest === undefined || (listed.get(name) !== digest && !(await isOurArchive(path)))) throw notOurs(path)
    digests.set(name, digest)
  }
  // Warn only about what `twine upload DIR/*` would upload along with the rest.
  const surplus = names.filter((name) => /\.(?:tar\.\w+|tgz|zip|whl|egg)$/.test(name) && !files.has(name))
  return {digests, surplus}
}

async function list(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new ForestallError(
      isAboutPath(error) ? 'usage' : 'failure',
      `Cannot read the folder ${directory}: ${systemReason(error)}`,
      'Choose another one with `--output`.',
      {cause: error},
    )
  }
}

function notOurs(path: string): ForestallError {
  return new ForestallError(
    'failure',
    `${path} was not made by \`forestall build\`, or has been changed since, and is left untouched`,
    'Build into another folder with `--output`, or move that file away.',
  )
}
