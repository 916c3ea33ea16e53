import {lstat, readdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {ForestallError} from '../../errors.ts'
import {readCapped} from '../../io/read-capped.ts'
import {systemReason} from '../../io/system-reason.ts'
import {checkSums, MANIFEST_FILE, type Manifest, readManifest, SUMS_FILE} from '../manifest.ts'
import type {Statement} from '../statement.ts'
import type {Check} from './check.ts'
import {PLACEHOLDER_CHECKS} from './placeholder-checks.ts'
import {MANIFEST_CHECK, STATEMENT_CHECK} from './published-checks.ts'
import {makeRecogniser} from './recognise.ts'
import {examine, type Subject, type SubjectContext} from './subject.ts'
import {UPLOAD_CHECKS} from './upload-checks.ts'

/** The outcome of one check of one file. */
export interface CheckResult {
  readonly id: string
  readonly ok: boolean
  /** What is true of the file, or everything that is wrong. May contain text of the file: hostile. */
  readonly message: string
}

export interface FileReport {
  readonly file: string
  readonly ok: boolean
  readonly checks: readonly CheckResult[]
}

export interface VerifyReport {
  readonly schema: 'forestall/verify/v1'
  readonly files: readonly FileReport[]
}

export interface VerifyOptions {
  /** Called after each file with how many are done, and the total. */
  readonly onProgress?: (done: number, total: number) => void
  /** What the archives should belong to. */
  readonly statement?: Statement | undefined
}

/**
 * Checks every file of a folder of placeholders, or one archive, one at a time and within `limits`, whatever the files
 * really are. Nothing is unpacked to disk. A folder without a manifest can be held against a statement, and so can a single
 * file.
 * @throws ForestallError `usage` for a path that cannot be read, `nothingToDo` for a folder without files, `badInput` for a
 * file that is not the manifest it should be.
 */
export async function verifyPlaceholders(
  path: string,
  {onProgress = () => {}, statement}: VerifyOptions = {},
): Promise<VerifyReport> {
  const isFile = (await lstat(path).catch(() => undefined))?.isFile() ?? false
  const directory = isFile ? dirname(path) : path
  const present = isFile ? [basename(path)] : await list(directory)
  const manifest = isFile ? undefined : await readManifest(directory)
  const checks = [
    ...UPLOAD_CHECKS,
    ...PLACEHOLDER_CHECKS,
    ...(manifest === undefined && (isFile || statement !== undefined) ? [] : [MANIFEST_CHECK]),
    ...(statement === undefined ? [] : [STATEMENT_CHECK]),
  ]
  const listed = manifest && new Map(manifest.files.map((entry) => [entry.file, entry]))
  const here = new Set(present)
  const missing = [...(listed?.keys() ?? [])].filter((file) => !here.has(file))
  if (present.length + missing.length === 0) {
    throw new ForestallError(
      'nothingToDo',
      `${directory} does not contain any placeholders`,
      'Run `forestall build` first, or name another folder.',
    )
  }
  const recogniser = await makeRecogniser()
  const seen = new Map<string, string>()
  const files: FileReport[] = []
  for (const file of present) {
    files.push(await verifyFile(directory, file, checks, {listed, seen, recogniser, statement: statement?.names}))
    onProgress(files.length, present.length)
  }
  files.push(...missing.map((file) => unlike(file, `${MANIFEST_FILE} lists it, but it is not there`)))
  if (manifest && !(await hasSums(directory, manifest)))
    files.push(unlike(SUMS_FILE, `it does not match ${MANIFEST_FILE}`))
  return {schema: 'forestall/verify/v1', files}
}

async function verifyFile(
  directory: string,
  file: string,
  checks: readonly Check[],
  context: SubjectContext,
): Promise<FileReport> {
  let subject: Subject
  try {
    subject = await examine(directory, file, context)
  } catch (error) {
    return report(file, [{id: 'file', ok: false, message: systemReason(error)}])
  }
  const possible = checks.filter(({needs}) => needs === undefined || !('problem' in subject[needs]))
  return report(
    file,
    possible.map(({id, passes, problems}) => {
      const wrong = problems(subject).filter((problem) => typeof problem === 'string')
      return {id, ok: wrong.length === 0, message: summary(wrong) || passes}
    }),
  )
}

/** Returns the problems as one line of reasonable length: a hostile archive may have any number, of any length. */
function summary(problems: readonly string[]): string {
  const shown = problems.slice(0, 5).map((text) => (text.length > 300 ? `${text.slice(0, 300)}…` : text))
  return [...shown, ...(problems.length > 5 ? [`and ${problems.length - 5} more`] : [])].join('; ')
}

async function list(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => name !== MANIFEST_FILE && name !== SUMS_FILE).sort()
  } catch (error) {
    throw new ForestallError(
      'usage',
      `Cannot read the folder ${directory}: ${systemReason(error)}`,
      'Run `forestall build` first, or name the folder that it has written.',
      {cause: error},
    )
  }
}

async function hasSums(directory: string, manifest: Manifest): Promise<boolean> {
  const path = join(directory, SUMS_FILE)
  const expected = checkSums(manifest)
  const stats = await lstat(path).catch(() => undefined)
  if (!stats?.isFile()) return false
  const bytes = await readCapped(path, Buffer.byteLength(expected)).catch(() => undefined)
  return bytes?.equals(Buffer.from(expected)) === true
}

function unlike(file: string, message: string): FileReport {
  return report(file, [{id: 'manifest', ok: false, message}])
}

function report(file: string, checks: CheckResult[]): FileReport {
  return {file, ok: checks.every(({ok}) => ok), checks}
}
