import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {forestall} from '../support/forestall.ts'

const DIST = new URL('../../dist/', import.meta.url).href

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-loaded-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** Returns which files of dist a command loads, by what V8 reports of their coverage. */
async function filesLoadedBy(...words: string[]): Promise<string[]> {
  const reports = join(folder, 'coverage')
  // The first run fills the caches.
  for (const env of [{}, {NODE_V8_COVERAGE: reports}]) {
    expect(await forestall(words, {home: folder, env})).toMatchObject({exit: 0})
  }
  const [report] = await readdir(reports)
  const {result}: {result: {url: string}[]} = JSON.parse(await readFile(join(reports, report!), 'utf8'))
  return result.flatMap(({url}) => (url.startsWith(DIST) ? url.slice(DIST.length) : [])).sort()
}

/** To load a file takes Node 20 a millisecond: see docs/decisions. */
describe('of the files that the modules are joined into', () => {
  // What the library has in common with the command line is the library's.
  const ofAll = [
    ...['chunks/library.js', 'chunks/oclif.js', 'chunks/rolldown-runtime.js', 'chunks/start.js'],
    ...['cli/command-line.js', 'cli/guard.js', 'cli/oclif.js'],
  ]

  it('`--help` loads those of the command line, and its own', async () => {
    expect(await filesLoadedBy('--help')).toEqual([...ofAll, 'cli/help.js'].sort())
  })

  it('`list` loads one more, and its own', async () => {
    const own = ['chunks/list.js', 'commands/list.js']
    expect(await filesLoadedBy('list', 'requests')).toEqual([...ofAll, ...own].sort())
  })
})
