import {evaluatePairs} from '../risk/evaluation.ts'
import {parsePairs} from '../risk/pairs.ts'
import {type EvaluationSummary, summarise} from '../risk/summary.ts'
import {readTable} from '../tables.ts'
import {textOf} from '../targets/files/text.ts'
import {labelOf} from '../targets/label.ts'
import type {Surroundings} from './base-command.ts'
import {openKnowledge} from './knowledge.ts'

/**
 * Does what `evaluate` is asked: looks the pairs of the table at `path` (`-` is stdin), or the documented historic
 * squats, up in the lists of their targets.
 */
export async function evaluateAsked(
  path: string | undefined,
  flags: {readonly index?: string | undefined},
  surroundings: Surroundings,
): Promise<EvaluationSummary> {
  const text = path === undefined ? readTable('squats/historic.tsv') : await textOf(path, process.stdin, '')
  const {pairs, leftOut} = await parsePairs(text)
  const {screener, aliases, registry} = await openKnowledge({index: flags.index, ...surroundings})
  const {id, beyond} = screener.tables.model
  const unregistered = new Set(
    pairs
      .filter(({target}) => target.kind === 'project' && !registry.names.has(target.name))
      .map(({target}) => labelOf(target)),
  )
  return summarise(evaluatePairs(screener, aliases, pairs), {
    model: {id, beyond},
    leftOut,
    unregistered: [...unregistered],
  })
}
