import fc from 'fast-check'
import {uploadsOf, withProgress} from '../../../src/plan/progress.ts'
import {readProgress} from '../../../src/plan/progress-file.ts'
import {checklistOf} from '../../../src/report/checklist/document.ts'
import {renderChecklist} from '../../../src/report/checklist/index.ts'
import {requestsPlan} from '../../support/sample-plan.ts'
import {damagedJson} from '../damage.ts'
import {door} from '../door.ts'

const TIME = '2026-11-30T10:00:00.000Z'
const SOUND = {
  schema: 'forestall/progress/v1',
  plan: '0123456789abcdef',
  exported: TIME,
  entries: [
    {
      name: 'requsts',
      updated: TIME,
      steps: {free: TIME, upload: TIME},
      answer: {id: 'prohibited', text: 'no'},
      note: 'x',
    },
    {name: 'reqeusts', updated: TIME, steps: {}, answer: null},
  ],
}

/** What the checklist page exports, through `plan --import`. */
export const progress = door({
  id: 'progress',
  title: 'progress of the checklist page (`plan --import`)',
  inputs: fc.record({text: damagedJson([SOUND])}),
  async enter({text}, room) {
    const imported = withProgress(requestsPlan(), await readProgress(await room.file('progress.json', text)))
    const {plan, unknown} = imported
    if (uploadsOf(plan).done > plan.entries.length) throw new Error('more was uploaded than is planned')
    const list = checklistOf(plan, room.path)
    return [...unknown, await renderChecklist(list, 'html'), await renderChecklist(list, 'md')]
  },
})
