import fc from 'fast-check'
import {schemaErrors} from '../../../src/assets/schemas.ts'
import {damagedJson} from '../damage.ts'
import {door} from '../door.ts'

// The page's own module, as it is before it is joined into its script.
const page = new URL('../../../templates/checklist/page/progress.js', import.meta.url).href
const {exported, imported, load, newer, standing, withStep} = await import(page)

const TIME = '2026-11-30T10:00:00.000Z'
const SOUND = {
  requsts: {updated: TIME, steps: {free: TIME}, answer: {id: 'prohibited', text: 'no'}, note: 'x'},
  reqeusts: {updated: TIME, steps: {}, answer: null},
}
const FILE = {
  ...{schema: 'forestall/progress/v1', plan: '0123456789abcdef', exported: TIME},
  entries: Object.entries(SOUND).map(([name, record]) => ({name, ...record})),
}
const ANSWERS = [{id: 'prohibited', outcome: 'closed'}]
const NAMES = [{name: 'requsts'}, {name: 'reqeusts'}]

/** What a browser keeps of the checklist page, and files imported there. What the page exports of it is progress by its schema. */
export const pageStorage = door({
  id: 'page-storage',
  title: 'storage of the checklist page, and its imports',
  inputs: fc.record({
    kept: damagedJson([SOUND]),
    file: damagedJson([FILE]),
    planned: fc.constantFrom(undefined, SOUND.requsts),
  }),
  async enter({kept, file, planned}) {
    Object.assign(globalThis, {localStorage: {getItem: () => kept}})
    const records = load('x', ANSWERS)
    const fromFile = imported(file, ANSWERS)?.records
    const merged = NAMES.map(({name}) => newer(newer(planned, records.get(name)), fromFile?.get(name)))
    const ticked = merged.map((record) => withStep(record, 'free', true, TIME))
    const document = JSON.parse(JSON.stringify(exported('0123456789abcdef', NAMES, ticked, TIME)))
    const [error] = await schemaErrors('progress', document)
    if (error !== undefined) throw new Error(error)
    return ticked.map((record) => standing(record, ['free', 'upload'], ANSWERS))
  },
})
