import {ForestallError} from '../errors.ts'
import {readPlan} from '../plan/plan-file.ts'
import {type RequestDocument, requestOf} from '../report/request/document.ts'

/**
 * Returns what asks PyPI to prohibit the names of the plan at `path` with the route `ask`.
 * @throws ForestallError `nothingToDo` if there is no such name, else as `readPlan` does.
 */
export async function request(path: string): Promise<RequestDocument> {
  const document = await requestOf(await readPlan(path))
  if (document.requests.length > 0) return document
  throw new ForestallError(
    'nothingToDo',
    `The plan ${path} has no open name with the route \`ask\``,
    'Set `"route": "ask"` on entries of the plan, or make one with `forestall plan --route ask`.',
  )
}
