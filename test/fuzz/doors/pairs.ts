import fc from 'fast-check'
import {parsePairs} from '../../../src/evaluate/pairs.ts'
import {asNormalized} from '../../../src/names/normalized-name.ts'
import {textOf} from '../../../src/targets/files/text.ts'
import {labelOf} from '../../../src/targets/label.ts'
import {damagedText} from '../damage.ts'
import {door} from '../door.ts'

const SOUND = [
  'squat\ttarget\tcampaign\tyear\nreqeusts\trequests\ta\t2024\njsn\tstdlib\tb\t2025\n',
  'malicious_package,target_package,ecosystem\n"reqeusts",requests,pypi\nlodahs,lodash,npm\n',
]

/** Tables of known squats, and of names written by mistake. */
export const pairs = door({
  id: 'pairs',
  title: 'tables of known squats (`evaluate`)',
  inputs: fc.record({text: damagedText(SOUND)}),
  async enter({text}, room) {
    const table = await parsePairs(await textOf(await room.file('pairs.tsv', text), process.stdin))
    const bad = table.pairs.find(({squat}) => asNormalized(squat) === undefined)
    if (bad !== undefined) throw new Error(`${bad.squat} is a squat`)
    return table.pairs.flatMap(({squat, target}) => [squat, labelOf(target)])
  },
})
