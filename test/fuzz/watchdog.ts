import {Worker} from 'node:worker_threads'

/** How long one case may keep the main thread, in milliseconds. */
const PATIENCE = 60_000

/** Sleeps beside the main thread; when one case lasts too long there, it says which and ends the process. */
const SOURCE = `
const {workerData: {memory, patience}} = require('node:worker_threads')
const shared = new Int32Array(memory)
let seed, since
setInterval(() => {
  const now = Atomics.load(shared, 0)
  if (now !== seed) [seed, since] = [now, Date.now()]
  else if (Atomics.load(shared, 1) === 1 && Date.now() - since > patience) {
    require('node:fs').writeSync(2, 'The case of seed ' + seed + ' does not end\\n')
    process.kill(process.pid, 'SIGKILL')
  }
}, 1000)
`

/** Starts a watchdog. @returns what to call before each case, and at the end. */
export function startWatchdog(): {onCase(seed: number): void; end(): Promise<unknown>} {
  const memory = new SharedArrayBuffer(8)
  const shared = new Int32Array(memory)
  const worker = new Worker(SOURCE, {eval: true, workerData: {memory, patience: PATIENCE}})
  return {
    onCase(seed) {
      Atomics.store(shared, 0, seed)
      Atomics.store(shared, 1, 1)
    },
    end: () => worker.terminate(),
  }
}
