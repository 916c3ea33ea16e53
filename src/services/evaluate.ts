import {readTable} from '../assets/tables.ts'
import type {Context} from '../context.ts'
import {evaluatePairs} from '../evaluate/outcomes.ts'
import {parsePairs} from '../evaluate/pairs.ts'
import {type EvaluationSummary, summarise} from '../evaluate/summary.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {textOf} from '../targets/files/text.ts'
import {labelOf} from '../targets/label.ts'

export interface EvaluateOptions {
  readonly index?: string | undefined
}

/**
 * Looks the pairs of the table at `path` (`-` is stdin), or the documented historic squats, up in the lists of their
 * targets.
 * @throws ForestallError as `textOf`, `parsePairs` and `openKnowledge` do.
 */
export async function evaluate(
  path: string | undefined,
  {index}: EvaluateOptions,
  context: Context,
): Promise<EvaluationSummary> {
  const text = path === undefined ? readTable('squats/historic.tsv') : await textOf(path, process.stdin, '')
  const {pairs, leftOut} = await parsePairs(text)
  const {screener, aliases, registry} = await openKnowledge({index, ...context})
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
