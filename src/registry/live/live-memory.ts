import {isMoment} from '../../dates.ts'
import {readCapped} from '../../io/read-capped.ts'
import {writeWhole} from '../../io/write-whole.ts'
import {limits} from '../../limits.ts'
import type {ProjectPage} from './project-page.ts'
import type {ProjectDetails} from './project-state.ts'

/** What was read from a document, with the ETag for asking whether it is still current. */
export interface Remembered<T> {
  readonly etag: string | null
  readonly value: T
}

/** What is kept about one project between runs. */
export interface LiveMemory {
  readonly page?: Remembered<ProjectPage> | undefined
  readonly details?: Remembered<ProjectDetails> | undefined
}

interface LiveFile extends LiveMemory {
  readonly schema: 'forestall/live/v2'
}

/** Returns what is kept about a project; nothing of what is missing or damaged, so that the index is asked in full. */
export async function readMemory(path: string): Promise<LiveMemory> {
  try {
    const {schema, page, details} = JSON.parse(String(await readCapped(path, limits.recordBytes))) as LiveFile
    if (schema !== 'forestall/live/v2') return {}
    return {page: ifSound(page, PAGE_FIELDS), details: ifSound(details, DETAILS_FIELDS)}
  } catch {
    return {}
  }
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isCount: Test = (value) => Number.isSafeInteger(value)
const isTime: Test = (value) => isMoment(String(value))
const isFlag: Test = (value) => typeof value === 'boolean'
const areTexts: Test = (value) => Array.isArray(value) && value.every(isText)
const areFields: Test = (value) => typeof value === 'object' && value !== null && Object.values(value).every(isText)
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)

const PAGE_FIELDS = {
  status: (value) => ['active', 'archived', 'quarantined'].includes(String(value)),
  serial: orNull(isCount),
  releases: isCount,
  files: isCount,
  firstUpload: orNull(isTime),
  lastUpload: orNull(isTime),
  yanked: isFlag,
  digests: areTexts,
} satisfies Record<keyof ProjectPage, Test>

const DETAILS_FIELDS = {
  displayName: isText,
  version: isText,
  summary: isText,
  author: isText,
  authorEmail: isText,
  maintainer: isText,
  maintainerEmail: isText,
  homePage: isText,
  keywords: isText,
  classifiers: areTexts,
  urls: areFields,
  description: isText,
  yankedReason: orNull(isText),
  owners: orNull(areTexts),
  organization: orNull(isText),
} satisfies Record<keyof ProjectDetails, Test>

function ifSound<T>(
  memory: Remembered<T> | undefined,
  fields: Readonly<Record<keyof T, Test>>,
): Remembered<T> | undefined {
  if (memory === undefined || !isText(memory.etag)) return undefined
  const tests = Object.entries<Test>(fields)
  return tests.every(([field, test]) => test(memory.value[field as keyof T])) ? memory : undefined
}

/** Keeps what has an ETag for the next run. A cache that cannot be written only makes later answers slower. */
export async function writeMemory(path: string, {page, details}: LiveMemory): Promise<void> {
  const kept: LiveFile = {schema: 'forestall/live/v2', page: withEtag(page), details: withEtag(details)}
  if (kept.page !== undefined || kept.details !== undefined) {
    await writeWhole(path, JSON.stringify(kept)).catch(() => {})
  }
}

function withEtag<T>(memory: Remembered<T> | undefined): Remembered<T> | undefined {
  return memory?.etag ? memory : undefined
}
