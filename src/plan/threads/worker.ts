import {workerData} from 'node:worker_threads'
import {asNormalized} from '../../names/normalized-name.ts'
import {parseStdlib} from '../../names/stdlib.ts'
import {viewCompiled} from '../../registry/compiled.ts'
import {HashedNames} from '../../registry/hashed-names.ts'
import {NameIndex} from '../../registry/name-index.ts'
import {MOST_NAMES, openModel, openTechniques} from '../../risk/open.ts'
import {readTable} from '../../tables.ts'
import {parseAliases} from '../../targets/aliases.ts'
import {LargestSum} from '../largest-sum.ts'
import type {Collected, Work} from '../passes.ts'
import {Sown} from '../portfolio.ts'
import {goOver} from '../rank.ts'
import {Screener} from '../screener.ts'
import {Surveys} from '../surveys.ts'
import {Shortlist, TopSums} from '../top-sums.ts'
import {type Answer, type Task, unpackTargets, type WorkerSetup} from './task.ts'

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
    goOver(screener, new Sown(plain, aliases), places[i]!, options, surveys, what)
  }
  return {best: [...top.best], collected}
}
