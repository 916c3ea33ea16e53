import {readCapped} from '../../io/read-capped.ts'
import {writeWhole} from '../../io/write-whole.ts'
import {limits} from '../../limits.ts'
import type {ProjectPage} from './project-page.ts'
import type {ProjectDetails} from './project-state.ts'

/** What was read from a document, with the ETag by which to ask whether it still holds. */
export interface Remembered<T> {
  readonly etag: string | null
  readonly value: T
}

/** What is kept of one project between runs. */
export interface LiveMemory {
  readonly page?: Remembered<ProjectPage> | undefined
  readonly details?: Remembered<ProjectDetails> | undefined
}

interface LiveFile extends LiveMemory {
  readonly schema: 'forestall/live/v1'
}

/** Returns what is kept of a project; nothing if there is no such file or it is damaged: then the index is asked in full. */
export async function readMemory(path: string): Promise<LiveMemory> {
  try {
    const {schema, page, details} = JSON.parse(String(await readCapped(path, limits.recordBytes))) as LiveFile
    return schema === 'forestall/live/v1' ? {page, details} : {}
  } catch {
    return {}
  }
}

/** Keeps what can be asked for by ETag next time. A cache that cannot be written costs a longer answer, not this one. */
export async function writeMemory(path: string, {page, details}: LiveMemory): Promise<void> {
  const kept: LiveFile = {schema: 'forestall/live/v1', page: withEtag(page), details: withEtag(details)}
  if (kept.page !== undefined || kept.details !== undefined) {
    await writeWhole(path, JSON.stringify(kept)).catch(() => {})
  }
}

function withEtag<T>(memory: Remembered<T> | undefined): Remembered<T> | undefined {
  return memory?.etag ? memory : undefined
}
