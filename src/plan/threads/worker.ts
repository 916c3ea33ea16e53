import {workerData} from 'node:worker_threads'
import {asNormalized} from '../../names/normalized-name.ts'
import {parseStdlib} from '../../names/stdlib.ts'
import {viewCompiled} from '../../registry/compiled.ts'
import {HashedNames} from '../../registry/hashed-names.ts'
import {NameIndex} from '../../registry/name-index.ts'
import {MOST_NAMES, openModel, openTechniques} from '../../risk/open.ts'
import {readTable} from '../../tables.ts'
import {parseAliases} from '../../targets/aliases.ts'
import {type Contribution, contributionsOf, surveyTarget, sweepTarget} from '../contributions.ts'
import {LargestSum} from '../largest-sum.ts'
import type {Collected} from '../passes.ts'
import {Sown} from '../portfolio.ts'
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
  const shortlist = task.pass === 'survey' ? undefined : new Shortlist(task.bits)
  const collected: Collected = []
  for (const [i, plain] of unpackTargets(task.targets).entries()) {
    const one = new Sown(plain, aliases)
    const place = places[i]!
    if (shortlist === undefined) {
      surveys.set(place, surveyTarget(screener, one, options, top))
      continue
    }
    const contributions =
      task.pass === 'collect'
        ? contributionsOf(screener, one, options, shortlist, surveys.get(place))
        : sweep(place, one, shortlist)
    if (contributions.length > 0) collected.push([place, contributions])
  }
  return {best: [...top.best], collected}
}

function sweep(place: number, one: Sown, candidates: Shortlist): Contribution[] {
  const {survey, contributions} = sweepTarget(screener, one, options, candidates, others)
  surveys.set(place, survey)
  return contributions
}
