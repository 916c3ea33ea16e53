import {workerData} from 'node:worker_threads'
import {asNormalized} from '../../names/normalized-name.ts'
import {parseStdlib} from '../../names/stdlib.ts'
import {viewCompiled} from '../../registry/compiled.ts'
import {HashedNames} from '../../registry/hashed-names.ts'
import {NameIndex} from '../../registry/name-index.ts'
import {MOST_NAMES, openModel, openTechniques} from '../../risk/open.ts'
import {readTable} from '../../tables.ts'
import {parseAliases} from '../../targets/aliases.ts'
import {contributionsOf, surveyTarget} from '../contributions.ts'
import {Sown} from '../portfolio.ts'
import {Screener} from '../screener.ts'
import {Shortlist, sumsLength, TopSums} from '../top-sums.ts'
import type {Answer, Task, WorkerSetup} from './task.ts'

// The pool wraps what it was given: [its own, ours].
const {names, prohibited, options, sums, taken} = (workerData as [unknown, WorkerSetup])[1]
const length = sumsLength(options.limit)
const own = Atomics.add(new Int32Array(taken), 0, 1)
const ownSums = new Float64Array(sums, own * length * Float64Array.BYTES_PER_ELEMENT, length)
const stdlib = parseStdlib(readTable('stdlib/stdlib.txt'))
const aliases = parseAliases(readTable('aliases/aliases.tsv'))
const techniques = openTechniques(stdlib)
const screener = new Screener({
  index: new NameIndex(viewCompiled(names)!),
  techniques,
  model: openModel(techniques),
  mostNames: MOST_NAMES,
  stdlib: new HashedNames(stdlib),
  prohibited: new HashedNames(prohibited.flatMap((name) => asNormalized(name) ?? [])),
})

/** Does one task of a ranking, in a thread of its own. */
export default function work(task: Task): Answer<Task> {
  const chunk = task.chunk.map((one) => new Sown(one, aliases))
  if (task.pass === 'survey') {
    const top = new TopSums(options.limit, ownSums, task.floor)
    const surveys = chunk.map((one) => surveyTarget(screener, one, options, top))
    return {surveys, best: [...top.best]}
  }
  const shortlist = new Shortlist(task.bits)
  return chunk.flatMap((one, i) => contributionsOf(screener, one, options, shortlist, task.surveys[i]!))
}
