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
  readonly schema: 'forestall/live/v1'
}

/** Returns what is kept about a project; nothing if the file is missing or damaged, so that the index is asked in full. */
export async function readMemory(path: string): Promise<LiveMemory> {
  try {
    const {schema, page, details} = JSON.parse(String(await readCapped(path, limits.recordBytes))) as LiveFile
    return schema === 'forestall/live/v1' ? {page, details} : {}
  } catch {
    return {}
  }
}

/** Keeps what has an ETag for the next run. A cache that cannot be written only makes later answers slower. */
export async function writeMemory(path: string, {page, details}: LiveMemory): Promise<void> {
  const kept: LiveFile = {schema: 'forestall/live/v1', page: withEtag(page), details: withEtag(details)}
  if (kept.page !== undefined || kept.details !== undefined) {
    await writeWhole(path, JSON.stringify(kept)).catch(() => {})
  }
}

function withEtag<T>(memory: Remembered<T> | undefined): Remembered<T> | undefined {
  return memory?.etag ? memory : undefined
}
