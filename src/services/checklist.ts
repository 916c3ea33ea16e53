import {dirname} from 'node:path'
import {type Checklist, checklistOf} from '../report/checklist/document.ts'
import {openPlan} from './shared/open-plan.ts'

/** Returns the checklist of the plan at `path`. @throws ForestallError as `openPlan` does. */
export async function checklist(path: string): Promise<Checklist> {
  return checklistOf(await openPlan(path), dirname(path))
}
