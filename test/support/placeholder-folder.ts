import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, onTestFinished} from 'vitest'

/** Returns a new empty folder that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-placeholder-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

/** Returns a new empty folder that goes away with the tests of the file that asks for it. */
export async function sharedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-placeholder-'))
  made.push(folder)
  return folder
}

const made: string[] = []
afterAll(() => Promise.all(made.splice(0).map((folder) => rm(folder, {recursive: true, force: true}))))
