import {readTable} from '../assets/tables.ts'
import type {Context} from '../context.ts'
import {portfolioOf} from '../engine/rank/portfolio.ts'
import {evaluatePairs} from '../evaluate/outcomes.ts'
import {parsePairs} from '../evaluate/pairs.ts'
import {type EvaluationSummary, summarise} from '../evaluate/summary.ts'
import {startProgress} from '../io/progress.ts'
import {isOpenBy, openKnowledge} from '../knowledge/open.ts'
import {MAX_LISTED} from '../knowledge/screener.ts'
import {textOf} from '../targets/files/text.ts'
import {labelOf} from '../targets/label.ts'
import type {Target} from '../targets/types.ts'

export interface EvaluateOptions {
  /** Path of a table of names that people wrote by mistake, to be looked up too. */
  readonly victims?: string | undefined
  readonly index?: string | undefined
}

/**
 * Looks the pairs of the table at `path` (`-` is stdin), or the documented historic squats, up in the lists of their
 * targets, and those of a table of mistakes apart from them.
 * @throws ForestallError as `textOf`, `parsePairs` and `openKnowledge` do.
 */
export async function evaluate(
  path: string | undefined,
  {index, victims}: EvaluateOptions,
  context: Context,
): Promise<EvaluationSummary> {
  const text = path === undefined ? readTable('squats/historic.tsv') : await tableAt(path)
  const {pairs, leftOut} = await parsePairs(text)
  const mistakes = victims === undefined ? [] : (await parsePairs(await tableAt(victims))).pairs
  const {screener, aliases, popularity, registry, rules, slips} = await openKnowledge({index, ...context})
  const openPortfolio = (targets: readonly Target[]) =>
    portfolioOf(targets, aliases, popularity, {isOpen: isOpenBy(rules), slips, perTarget: MAX_LISTED})
  const {id, beyond} = screener.tables.model
  const unregistered = new Set(
    pairs
      .filter(({target}) => target.kind === 'project' && !registry.names.has(target.name))
      .map(({target}) => labelOf(target)),
  )
  const progress = startProgress('Screening targets', undefined, context)
  const [ofPairs, ofMistakes] = [pairs, mistakes].map((group) =>
    evaluatePairs(screener, group, openPortfolio, progress.update),
  )
  progress.end()
  return summarise(ofPairs!, ofMistakes!, {model: {id, beyond}, leftOut, unregistered: [...unregistered]})
}

function tableAt(path: string): Promise<string> {
  return textOf(path, process.stdin, {
    wanted: 'Give a TSV or CSV file with the columns `squat` and `target`, or `wrong` and `meant`.',
  })
}
