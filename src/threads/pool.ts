import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {CountMinSketch} from '../engine/rank/count-min-sketch.ts'
import type {PortfolioTotals} from '../engine/rank/list-totals.ts'
import type {Pass} from '../engine/rank/passes.ts'
import type {PortfolioTarget, RankingOptions} from '../engine/rank/ranking.ts'
import {TailBound} from '../engine/rank/tail-bound.ts'
import type {Screener} from '../engine/variants/screener.ts'
import {type PackedTargets, packTargets, type Task, type TaskResult, type WorkerSetup} from './messages.ts'

const MAX_THREADS = 8
/** Targets a task. */
const CHUNK = 250

/** Threads that run passes over the targets of a portfolio. */
export interface Threads {
  /** Does one pass. @param onTargets is called with how many more targets are done. */
  run(pass: Pass, onTargets: (count: number) => void): Promise<void>
  close(): Promise<void>
}

/**
 * Starts threads for a ranking.
 * @param totals where they keep what they find out about targets.
 * @param row how many buckets a row of the sketch has.
 */
export async function openThreads(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  totals: PortfolioTotals,
  row: number,
): Promise<Threads> {
  const {Tinypool} = await import('tinypool')
  const threads = Math.min(MAX_THREADS, availableParallelism())
  const {index, prohibited, tooSimilar, existing} = screener.tables
  const setup: WorkerSetup = {
    names: index.compiled.text.buffer,
    prohibited: [...prohibited],
    tooSimilar: [...tooSimilar],
    existing: [...existing],
    options,
    targets: portfolio.length,
    totals: totals.memory,
    row,
    sums: new SharedArrayBuffer(threads * CountMinSketch.bytes(row)),
    bounds: new SharedArrayBuffer(threads * TailBound.BYTES),
    taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  }
  const filename = fileURLToPath(new URL('../threads/worker.js', import.meta.url))
  const pool = new Tinypool({filename, minThreads: threads, maxThreads: threads, workerData: setup})
  const sumsOf = (thread: number) => CountMinSketch.sumsAt(setup.sums, thread, row)
  return {
    async run(pass, onTargets) {
      new Uint8Array(pass.pass === 'sketch' ? setup.sums : setup.bounds).fill(0)
      await inTurn(chunksOf(pass.indexes), 2 * threads, async (chunk) => {
        const {best, contributions}: TaskResult = await pool.run(taskOf(pass, packTargets(portfolio, chunk)))
        if (pass.pass === 'sketch') pass.sketch.addBest(best)
        else pass.contributions.push(...contributions)
        onTargets(chunk.length)
      })
      for (let thread = 0; thread < threads; thread++) {
        if (pass.pass === 'sketch') pass.sketch.addSums(sumsOf(thread))
        if (pass.pass === 'tail') pass.bound.addAll(new TailBound(setup.bounds, thread))
      }
    },
    close: () => pool.destroy(),
  }
}

function taskOf(pass: Pass, targets: PackedTargets): Task {
  return pass.pass === 'sketch'
    ? {pass: 'sketch', targets, floor: pass.sketch.floor}
    : {pass: pass.pass, targets, bits: pass.shortlist.bits}
}

function chunksOf(indexes: Uint32Array): Uint32Array[] {
  return Array.from({length: Math.ceil(indexes.length / CHUNK)}, (_, i) => indexes.slice(i * CHUNK, (i + 1) * CHUNK))
}

/** Calls `work` for each item, at most so many at a time. */
async function inTurn<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const takeNext = async () => {
    while (next < items.length) await work(items[next++]!)
  }
  await Promise.all(Array.from({length: atATime}, takeNext))
}
