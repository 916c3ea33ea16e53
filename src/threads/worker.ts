import {workerData} from 'node:worker_threads'
import {readTable} from '../assets/tables.ts'
import {Shortlist, TopSums} from '../engine/rank/count-min-sketch.ts'
import type {Collected, Work} from '../engine/rank/passes.ts'
import {TargetWithSeeds} from '../engine/rank/portfolio.ts'
import {goOver} from '../engine/rank/rank.ts'
import {LargestSum} from '../engine/rank/tail-bound.ts'
import {Surveys} from '../engine/rank/target-totals.ts'
import {Screener} from '../engine/variants/screener.ts'
import {MOST_NAMES, openModel, openTechniques} from '../knowledge/model.ts'
import {asNormalized} from '../names/normalized-name.ts'
import {parseStdlib} from '../names/stdlib.ts'
import {viewCompiled} from '../registry/lookup/compiled.ts'
import {HashedNames} from '../registry/lookup/hashed-names.ts'
import {NameIndex} from '../registry/lookup/name-index.ts'
import {parseAliases} from '../targets/aliases.ts'
import {type Answer, type Task, unpackTargets, type WorkerSetup} from './messages.ts'

// The pool wraps what it was given: [its own, ours].
const setup = (workerData as [unknown, WorkerSetup])[1]
const {options} = setup
const own = Atomics.add(new Int32Array(setup.taken), 0, 1)
const ownSums = TopSums.sumsAt(setup.sums, own, options.limit)
const others = new LargestSum(setup.others, own)
const surveys = new Surveys(setup.targets, setup.surveys)
const stdlib = parseStdlib(readTable('stdlib/stdlib.txt'))
const aliases = parseAliases(readTable('aliases/aliases.tsv'))
const techniques = openTechniques(stdlib)
const screener = new Screener({
  index: new NameIndex(viewCompiled(setup.names)!),
  techniques,
  model: openModel(techniques),
  mostNames: MOST_NAMES,
  stdlib: new HashedNames(stdlib),
  prohibited: new HashedNames(setup.prohibited.flatMap((name) => asNormalized(name) ?? [])),
})

/** Does one task of a ranking, in a thread of its own. */
export default function work(task: Task): Answer {
  const {places} = task.targets
  const top = new TopSums(options.limit, ownSums, task.pass === 'survey' ? task.floor : 0)
  const collected: Collected = []
  const what: Work =
    task.pass === 'survey'
      ? {pass: 'survey', top}
      : {pass: task.pass, shortlist: new Shortlist(task.bits), collected, others}
  for (const [i, plain] of unpackTargets(task.targets).entries()) {
    goOver(screener, new TargetWithSeeds(plain, aliases), places[i]!, options, surveys, what)
  }
  return {best: [...top.best], collected}
}
