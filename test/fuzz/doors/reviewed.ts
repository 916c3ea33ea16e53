import fc from 'fast-check'
import {addDatedNames, readDatedNames} from '../../../src/registry/learned/dated-names.ts'
import {reviewedFile} from '../../../src/watch/reviewed.ts'
import {named} from '../../support/world.ts'
import {damagedText} from '../damage.ts'
import {door} from '../door.ts'

const SOUND = '# reviewed\nrequests-mock\t2026-11-01\tours\nflask-x\t2026-10-01\n'

/** Look-alikes reviewed as legitimate, and refusals that were learned, which have the same form. */
export const reviewed = door({
  id: 'reviewed',
  title: 'reviewed names and learned refusals',
  inputs: fc.record({text: damagedText([SOUND, ''])}),
  async enter({text}, room) {
    const file = reviewedFile(await room.file('reviewed.tsv', text), room.path)
    const before = await readDatedNames(file)
    await addDatedNames(file, [{name: named('added'), date: '2026-11-27'}])
    const after = await readDatedNames(file)
    for (const [name, date] of before) if (after.get(name) !== date) throw new Error(`${name} was lost`)
    if (!after.has(named('added'))) throw new Error('what was added is not there')
    return [...after].flat()
  },
})
