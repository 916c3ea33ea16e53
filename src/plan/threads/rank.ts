import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import type {Survey} from '../contributions.ts'
import {type Protected, RankedNames, type Ranking, type RankingOptions, shortlistOf} from '../rank.ts'
import type {Screener} from '../screener.ts'
import {sumsLength, TopSums} from '../top-sums.ts'
import type {Answer, Task, WorkerSetup} from './task.ts'

/** Targets from which on threads repay the half second that their start takes. */
export const WORTHWHILE = 3_000
const MOST_THREADS = 8
const CHUNK = 250

/**
 * Ranks like `rankNames`, on all processors. The answer is the same: what is added up across threads decides only which
 * names are looked at closely, and those get their sums in the order of the portfolio.
 * @param screener one over the tables of this package, as in the threads.
 * @param portfolio as `portfolioOf` makes it from the aliases of this package: seeds do not pass between threads.
 * @param onTargets hears how many targets of both passes together are done.
 */
export async function rankNamesInThreads(
  screener: Screener,
  portfolio: readonly Protected[],
  options: RankingOptions,
  onTargets: (done: number) => void,
): Promise<Ranking> {
  const {Tinypool} = await import('tinypool')
  const threads = Math.min(MOST_THREADS, availableParallelism())
  const length = sumsLength(options.limit)
  const sums = new SharedArrayBuffer(threads * length * Float64Array.BYTES_PER_ELEMENT)
  const {index, prohibited} = screener.tables
  const setup: WorkerSetup = {
    names: index.compiled.text.buffer,
    prohibited: [...prohibited],
    options,
    sums,
    taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  }
  const filename = fileURLToPath(new URL('worker.js', import.meta.url))
  const pool = new Tinypool({filename, minThreads: threads, maxThreads: threads, workerData: setup})
  let done = 0
  const run = async <T extends Task>(task: T): Promise<Answer<T>> => {
    const answer = await pool.run(task)
    done += task.chunk.length
    onTargets(done)
    return answer
  }
  try {
    const chunks = Array.from({length: Math.ceil(portfolio.length / CHUNK)}, (_, i) =>
      portfolio.slice(i * CHUNK, (i + 1) * CHUNK),
    )
    const top = new TopSums(options.limit)
    const surveys = await inTurn(chunks, 2 * threads, async (chunk): Promise<Survey[]> => {
      const answer = await run({pass: 'survey', chunk, floor: top.floor})
      top.offerBest(answer.best)
      return answer.surveys
    })
    for (let thread = 0; thread < threads; thread++) {
      top.addSums(new Float64Array(sums, thread * length * Float64Array.BYTES_PER_ELEMENT, length))
    }
    const {bits} = shortlistOf(top, options)
    const ranked = new RankedNames()
    const contributions = await inTurn(chunks, 2 * threads, (chunk, i) =>
      run({pass: 'collect', chunk, surveys: surveys[i]!, bits}),
    )
    for (const some of contributions) ranked.add(some)
    return {targets: surveys.flat().map(({summary}) => summary), names: ranked.best(screener, options)}
  } finally {
    await pool.destroy()
  }
}

/** Calls `work` for each item, so many at a time, and returns the answers in the order of the items. */
async function inTurn<T, A>(
  items: readonly T[],
  atATime: number,
  work: (item: T, i: number) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = []
  let next = 0
  const hand = async () => {
    while (next < items.length) {
      const i = next++
      answers[i] = await work(items[i]!, i)
    }
  }
  await Promise.all(Array.from({length: atATime}, hand))
  return answers
}
