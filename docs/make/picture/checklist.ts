import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openForestall} from '../../../src/index.ts'
import {DEFAULT_PLAN} from '../../../src/plan/types.ts'
import {withArchives} from '../../../src/plan/with-archives.ts'
import {type Checklist, checklistOf} from '../../../src/report/checklist/document.ts'
import {percent} from '../../../src/report/percent.ts'

/** The first day of the plan in the picture. */
export const TODAY = '2026-11-30'

/** Returns the checklist that the picture of the page shows: from the bundled names, with its archives built. */
export async function picturedChecklist(): Promise<Checklist> {
  const folder = mkdtempSync(join(tmpdir(), 'forestall-picture-'))
  try {
    const forestall = await openForestall({cacheDir: join(folder, 'cache'), dataDir: join(folder, 'data')})
    const plan = await forestall.plan(['requests'], {budget: 8, start: TODAY, mine: ['requests']})
    const {manifest} = await forestall.build(plan, join(folder, 'placeholders'))
    return checklistOf(withArchives(plan, 'placeholders', manifest.files), DEFAULT_PLAN)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Returns the figures of the picture as text: a file beside it keeps them, so that a test sees when they have changed. */
export function figuresOf({days, perDay, start, coverage, beyond}: Checklist): string {
  const names = days.flatMap(({names}) => names.map(({name, covers}) => `${name}: ${percent(covers)}`))
  const head = `${names.length} names, ${perDay} a day from ${start}: ${percent(coverage)} of the risk; out of reach: ${percent(beyond)}`
  return [head, ...names, ''].join('\n')
}
