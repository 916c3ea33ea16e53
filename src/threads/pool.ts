import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {TopSums} from '../engine/rank/count-min-sketch.ts'
import type {Pass} from '../engine/rank/passes.ts'
import type {PortfolioTarget, RankingOptions} from '../engine/rank/ranking.ts'
import {LargestSum} from '../engine/rank/tail-bound.ts'
import type {Surveys} from '../engine/rank/target-totals.ts'
import type {Screener} from '../engine/variants/screener.ts'
import {type Answer, type PackedTargets, packTargets, type Task, type WorkerSetup} from './messages.ts'

const MOST_THREADS = 8
/** Targets a task. */
const CHUNK = 250

/** Threads that go over targets. */
export interface Threads {
  /** Does one pass. @param onTargets hears how many more targets are done. */
  run(pass: Pass, onTargets: (count: number) => void): Promise<void>
  close(): Promise<void>
}

/**
 * Starts threads for a ranking.
 * @param surveys where they put what they find out about targets.
 */
export async function openThreads(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  surveys: Surveys,
): Promise<Threads> {
  const {Tinypool} = await import('tinypool')
  const threads = Math.min(MOST_THREADS, availableParallelism())
  const {index, prohibited} = screener.tables
  const setup: WorkerSetup = {
    names: index.compiled.text.buffer,
    prohibited: [...prohibited],
    options,
    targets: portfolio.length,
    surveys: surveys.memory,
    sums: new SharedArrayBuffer(threads * TopSums.bytes(options.limit)),
    others: new SharedArrayBuffer(threads * LargestSum.BYTES),
    taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  }
  const filename = fileURLToPath(new URL('worker.js', import.meta.url))
  const pool = new Tinypool({filename, minThreads: threads, maxThreads: threads, workerData: setup})
  return {
    async run(pass, onTargets) {
      new Uint8Array(pass.pass === 'survey' ? setup.sums : setup.others).fill(0)
      await inTurn(chunksOf(pass.places), 2 * threads, async (chunk) => {
        const {best, collected}: Answer = await pool.run(taskOf(pass, packTargets(portfolio, chunk)))
        if (pass.pass === 'survey') pass.top.offerBest(best)
        else pass.collected.push(...collected)
        onTargets(chunk.length)
      })
      for (let thread = 0; thread < threads; thread++) {
        if (pass.pass === 'survey') pass.top.addSums(TopSums.sumsAt(setup.sums, thread, options.limit))
        if (pass.pass === 'sweep') pass.others.addAll(new LargestSum(setup.others, thread))
      }
    },
    close: () => pool.destroy(),
  }
}

function taskOf(pass: Pass, targets: PackedTargets): Task {
  return pass.pass === 'survey'
    ? {pass: 'survey', targets, floor: pass.top.floor}
    : {pass: pass.pass, targets, bits: pass.shortlist.bits}
}

function chunksOf(places: Uint32Array): Uint32Array[] {
  return Array.from({length: Math.ceil(places.length / CHUNK)}, (_, i) => places.slice(i * CHUNK, (i + 1) * CHUNK))
}

/** Calls `work` for each item, so many at a time. */
async function inTurn<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const hand = async () => {
    while (next < items.length) await work(items[next++]!)
  }
  await Promise.all(Array.from({length: atATime}, hand))
}
