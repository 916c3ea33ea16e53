import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {LargestSum} from '../largest-sum.ts'
import type {Protected, RankingOptions} from '../rank.ts'
import type {Screener} from '../screener.ts'
import type {Surveys} from '../surveys.ts'
import {type Shortlist, sumsLength, type TopSums} from '../top-sums.ts'
import {type Answer, type Collected, type Pass, packTargets, type WorkerSetup} from './task.ts'

const MOST_THREADS = 8
/** Targets a task. */
const CHUNK = 250

/** Threads that go over targets, given by their places in the portfolio. */
export interface Threads {
  /** Says how many targets there are to do from now on, all passes together. */
  expect(total: number): void
  /** First pass: surveys the targets, and returns `top` with the risks of all their names. */
  survey(places: Uint32Array, top: TopSums): Promise<TopSums>
  /** Second pass: returns what the targets add to the names on the shortlist, by place. */
  collect(places: Uint32Array, shortlist: Shortlist): Promise<Collected>
  /** Both passes at once; also returns what no name beside the candidates exceeds. */
  sweep(places: Uint32Array, candidates: Shortlist): Promise<{collected: Collected; others: number}>
  close(): Promise<void>
}

/**
 * Starts threads for a ranking.
 * @param surveys where they put what they find out about targets.
 * @param onTargets hears how many of how many targets are done.
 */
export async function openThreads(
  screener: Screener,
  portfolio: readonly Protected[],
  options: RankingOptions,
  surveys: Surveys,
  onTargets: (done: number, total: number) => void,
): Promise<Threads> {
  const {Tinypool} = await import('tinypool')
  const threads = Math.min(MOST_THREADS, availableParallelism())
  const length = sumsLength(options.limit)
  const sums = new Float64Array(new SharedArrayBuffer(threads * length * Float64Array.BYTES_PER_ELEMENT))
  const {index, prohibited} = screener.tables
  const setup: WorkerSetup = {
    names: index.compiled.text.buffer,
    prohibited: [...prohibited],
    options,
    targets: portfolio.length,
    surveys: surveys.memory,
    sums: sums.buffer as SharedArrayBuffer,
    others: new SharedArrayBuffer(threads * LargestSum.BYTES),
    taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  }
  const filename = fileURLToPath(new URL('worker.js', import.meta.url))
  const pool = new Tinypool({filename, minThreads: threads, maxThreads: threads, workerData: setup})
  let done = 0
  let total = 0
  const run = async (places: Uint32Array, pass: () => Pass, take: (answer: Answer) => void): Promise<void> => {
    await inTurn(chunksOf(places), 2 * threads, async (chunk) => {
      take(await pool.run({...pass(), targets: packTargets(portfolio, chunk)}))
      done += chunk.length
      onTargets(done, total)
    })
  }
  return {
    expect(more) {
      total = done + more
    },
    async survey(places, top) {
      const pass = () => ({pass: 'survey', floor: top.floor}) as const
      sums.fill(0)
      await run(places, pass, ({best}) => top.offerBest(best))
      for (let t = 0; t < threads; t++) top.addSums(sums.subarray(t * length, (t + 1) * length))
      return top
    },
    async collect(places, {bits}) {
      const all: Collected[number][] = []
      await run(
        places,
        () => ({pass: 'collect', bits}),
        ({collected}) => all.push(...collected),
      )
      return inOrder(all)
    },
    async sweep(places, {bits}) {
      const all: Collected[number][] = []
      await run(
        places,
        () => ({pass: 'sweep', bits}),
        ({collected}) => all.push(...collected),
      )
      const others = new LargestSum(new ArrayBuffer(LargestSum.BYTES))
      for (let t = 0; t < threads; t++) others.addAll(new LargestSum(setup.others, t * LargestSum.BYTES))
      return {collected: inOrder(all), others: others.bound()}
    },
    close: () => pool.destroy(),
  }
}

function chunksOf(places: Uint32Array): Uint32Array[] {
  return Array.from({length: Math.ceil(places.length / CHUNK)}, (_, i) => places.slice(i * CHUNK, (i + 1) * CHUNK))
}

/** Tasks are done in any order; sums are to be the same each time. */
function inOrder(collected: Collected[number][]): Collected {
  return collected.sort(([a], [b]) => a - b)
}

/** Calls `work` for each item, so many at a time. */
async function inTurn<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const hand = async () => {
    while (next < items.length) await work(items[next++]!)
  }
  await Promise.all(Array.from({length: atATime}, hand))
}
