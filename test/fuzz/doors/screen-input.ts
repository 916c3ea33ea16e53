import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {renderScreen, SCREEN_FORMATS} from '../../../src/report/screen/index.ts'
import {parseNewName} from '../../../src/screen/new-names.ts'
import {openJudge} from '../../../src/services/shared/judge.ts'
import {eachLine} from '../../../src/targets/files/lines.ts'
import {textOf} from '../../../src/targets/files/text.ts'
import {PLAIN} from '../../../src/terminal/screen.ts'
import {indexOf} from '../../support/world.ts'
import {damagedText} from '../damage.ts'
import {door} from '../door.ts'

const SOUND = [
  'reqeusts\nnumpyy\n# no\n\nrapid-date-parser\n',
  '{"name": "reqeusts", "uploader": "x"}\n{"name": 5}\n["x"]\n',
]

let opened: ReturnType<typeof openSmall> | undefined

/** A judge over two targets, whose tables are made in a second. */
async function openSmall() {
  const folder = mkdtempSync(join(tmpdir(), 'forestall-fuzz-judge-'))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  const folders = {cacheDir: folder, dataDir: folder, quiet: true, warn: () => {}}
  return openJudge({top: '2', stdlib: false, slips: false}, folders)
}

/** New names, one a line, plain or as JSON. */
export const screenInput = door({
  id: 'screen-input',
  title: 'new names (`screen`)',
  inputs: fc.record({text: damagedText(SOUND), format: fc.constantFrom(...SCREEN_FORMATS)}),
  async enter({text, format}, room) {
    opened ??= openSmall()
    const {judge, index} = await opened
    const names: NonNullable<ReturnType<typeof parseNewName>>[] = []
    eachLine(await textOf(await room.file('new.txt', text), process.stdin), (line) => {
      const name = parseNewName(line)
      if (name !== undefined) names.push(name)
    })
    indexOf(names.flatMap(({name}) => name ?? []))
    const head = {
      schema: 'forestall/screen/v1',
      index,
      since: null,
      targets: 2,
      judged: 0,
      alarms: 0,
      threshold: 0,
      alarmRate: 0,
    }
    return [...(await renderScreen(judge.judgeAll(names, 0), head as never, format, PLAIN))]
  },
})
