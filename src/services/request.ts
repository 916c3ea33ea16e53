import type {Context} from '../context.ts'
import {ForestallError} from '../errors.ts'
import {planLine} from '../plan/plan-line.ts'
import {type RequestDocument, requestOf} from '../report/request/document.ts'
import {planWithAnswers} from './shared/open-plan.ts'

/**
 * Returns what asks PyPI to prohibit the names of the plan at `path` with the route `ask`.
 * @throws ForestallError `nothingToDo` if there is no such name, else as `planWithAnswers` does.
 */
export async function request(path: string, context: Pick<Context, 'dataDir'>): Promise<RequestDocument> {
  const document = await requestOf(await planWithAnswers(path, context))
  if (document.requests.length > 0) return document
  throw new ForestallError(
    'nothingToDo',
    `The plan ${path} has no open name with the route \`ask\``,
    `Give names this route: \`${planLine(path)} --set NAME=ask\`, or \`--set all=ask\` for every name.`,
  )
}
