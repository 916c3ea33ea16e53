import {workerData} from 'node:worker_threads'
import type {Contributions} from '../engine/rank/contributions.ts'
import {CountMinSketch} from '../engine/rank/count-min-sketch.ts'
import {PortfolioTotals} from '../engine/rank/list-totals.ts'
import {PassRunner} from '../engine/rank/pass-runner.ts'
import type {Work} from '../engine/rank/passes.ts'
import {TargetWithSeeds} from '../engine/rank/portfolio.ts'
import {Shortlist} from '../engine/rank/shortlist.ts'
import {TailBound} from '../engine/rank/tail-bound.ts'
import {openScreener} from '../knowledge/screener.ts'
import {openAliases} from '../knowledge/tables.ts'
import {viewCompiled} from '../registry/lookup/compiled.ts'
import {NameIndex} from '../registry/lookup/name-index.ts'
import {type Task, type TaskResult, unpackTargets, type WorkerSetup} from './messages.ts'

// The pool wraps what it was given: [its own, ours].
const setup = (workerData as [unknown, WorkerSetup])[1]
const {options} = setup
const thread = Atomics.add(new Int32Array(setup.taken), 0, 1)
const sums = CountMinSketch.sumsAt(setup.sums, thread, setup.row)
const bound = new TailBound(setup.bounds, thread)
const aliases = openAliases()
const screener = openScreener({
  index: new NameIndex(viewCompiled(setup.names)!),
  prohibited: setup.prohibited,
  tooSimilar: setup.tooSimilar,
  existing: setup.existing,
})
const runner = new PassRunner(screener, options, new PortfolioTotals(setup.targets, setup.totals))

/** Does one task of a ranking, in a thread of its own. */
export default function work(task: Task): TaskResult {
  const {indexes} = task.targets
  const sketch = new CountMinSketch(options.limit, sums, task.pass === 'sketch' ? task.floor : 0)
  const contributions: Contributions = []
  const pass: Work =
    task.pass === 'sketch'
      ? {pass: 'sketch', sketch}
      : {pass: task.pass, shortlist: new Shortlist(task.bits), contributions, bound}
  for (const [i, plain] of unpackTargets(task.targets).entries()) {
    runner.runPass(pass, new TargetWithSeeds(plain, aliases), indexes[i]!)
  }
  return {best: [...sketch.best], contributions}
}
