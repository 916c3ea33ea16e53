import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Verdict} from '../../src/names/verdict.ts'
import {project} from '../support/world.ts'

/** Threads load JavaScript only, so this is about what the compiler makes of the modules. */
const built = <T>(path: string): Promise<T> => import(fileURLToPath(new URL(`../../.build/${path}`, import.meta.url)))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-threads-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('ranking in threads', () => {
  it('gives the very answer of one thread', async () => {
    const {openKnowledge} = await built<typeof import('../../src/knowledge/open.ts')>('knowledge/open.js')
    const {portfolioOf} = await built<typeof import('../../src/engine/rank/portfolio.ts')>('engine/rank/portfolio.js')
    const {rankNames} = await built<typeof import('../../src/engine/rank/rank.ts')>('engine/rank/rank.js')
    const {rankNamesInThreads} =
      await built<typeof import('../../src/threads/rank-in-threads.ts')>('threads/rank-in-threads.js')
    const knowledge = await openKnowledge({
      index: undefined,
      cacheDir: join(folder, 'cache'),
      dataDir: join(folder, 'data'),
      quiet: true,
      warn: () => {},
    })
    const {popularity, aliases, screener, registry} = knowledge
    // Few that matter and many that hardly do, and a portfolio in which all do.
    const unranked = [...registry.names].filter((_, i) => i % 4000 === 0)
    const few = [...popularity.names.slice(0, 60), ...unranked].map((name) => project(name))
    const even = popularity.names.slice(0, 260).map((name) => project(name))
    // The names of an existing plan are reported whatever becomes of them, taken and unlisted ones too.
    const options = {
      limit: 50,
      verdicts: new Set<Verdict>(['open']),
      techniques: new Set<string>(),
      always: new Set(['requsts', 'reqests', 'requests-zzz', 'urlib3']),
    }
    for (const targets of [few, even]) {
      const portfolio = portfolioOf(targets, aliases, popularity, {isOpen: () => true, perTarget: 300})
      const heard: number[] = []
      const threaded = await rankNamesInThreads(screener, portfolio, options, (done) => heard.push(done))
      expect(threaded).toEqual(rankNames(screener, portfolio, options))
      expect(threaded.names.length).toBeGreaterThanOrEqual(50)
      // The others are gone over once.
      const most = targets === few ? 1.5 * portfolio.length : 2 * portfolio.length
      expect(heard.at(-1)).toBeGreaterThanOrEqual(portfolio.length)
      expect(heard.at(-1)).toBeLessThanOrEqual(most)
    }
  }, 60_000)
})
