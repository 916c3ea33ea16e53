import type {Context} from '../context.ts'
import {count} from '../plural.ts'
import {type Checklist, checklistOf} from '../report/checklist/document.ts'
import {openPlan} from './shared/open-plan.ts'
import {warnOfClasses} from './shared/warn-of-classes.ts'

/** Returns the checklist of the plan at `path`. @throws ForestallError as `openPlan` does. */
export async function checklist(path: string, {warn, dataDir}: Pick<Context, 'warn' | 'dataDir'>): Promise<Checklist> {
  const plan = await openPlan(path, {dataDir})
  warnOfClasses(
    plan.entries.filter(({route, verdict}) => route === 'register' && verdict === 'open').map(({name}) => name),
    warn,
  )
  const document = checklistOf(plan, path)
  if (document.unbuilt !== null) {
    const {names, command} = document.unbuilt
    warn(`Not built yet: ${count(names, 'archive')} to upload. Run \`${command}\` first.`)
  }
  return document
}
