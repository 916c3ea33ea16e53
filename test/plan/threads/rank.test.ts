import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Verdict} from '../../../src/plan/types.ts'

/** Threads load JavaScript only, so this is about the built tree. */
const built = <T>(path: string): Promise<T> => import(fileURLToPath(new URL(`../../../dist/${path}`, import.meta.url)))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-threads-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('ranking in threads', () => {
  it('gives the very answer of one thread', async () => {
    const {openKnowledge} = await built<typeof import('../../../src/cli/knowledge.ts')>('cli/knowledge.js')
    const {portfolioOf} = await built<typeof import('../../../src/plan/portfolio.ts')>('plan/portfolio.js')
    const {rankNames} = await built<typeof import('../../../src/plan/rank.ts')>('plan/rank.js')
    const {rankNamesInThreads} = await built<typeof import('../../../src/plan/threads/rank.ts')>('plan/threads/rank.js')
    const knowledge = await openKnowledge({
      index: undefined,
      cacheDir: join(folder, 'cache'),
      dataDir: join(folder, 'data'),
      quiet: true,
      warn: () => {},
    })
    const {popularity, aliases, screener} = knowledge
    const targets = popularity.names.slice(0, 260).map((name) => ({kind: 'project' as const, name, aliases: []}))
    const portfolio = portfolioOf(targets, aliases, popularity, () => true)
    // The names of an existing plan are reported whatever becomes of them, taken and unlisted ones too.
    const options = {
      limit: 50,
      verdicts: new Set<Verdict>(['open']),
      techniques: new Set<string>(),
      always: new Set(['requsts', 'reqests', 'requests-zzz', 'urlib3']),
    }
    const heard: number[] = []
    const threaded = await rankNamesInThreads(screener, portfolio, options, (done) => heard.push(done))
    expect(threaded).toEqual(rankNames(screener, portfolio, options))
    expect(threaded.names.length).toBeGreaterThanOrEqual(50)
    expect(heard.at(-1)).toBe(2 * portfolio.length)
  }, 60_000)
})
