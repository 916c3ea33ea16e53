import {readdirSync} from 'node:fs'
import {relative} from 'node:path'
import fc from 'fast-check'
import {FORMATS} from '../../../src/cli/formats.ts'
import {renderChecklist} from '../../../src/report/checklist/index.ts'
import {renderRequest} from '../../../src/report/request/index.ts'
import {build} from '../../../src/services/build.ts'
import {checklist} from '../../../src/services/checklist.ts'
import {request} from '../../../src/services/request.ts'
import {entry, plan as planOf, requestsPlan} from '../../support/sample-plan.ts'
import {damagedJson} from '../damage.ts'
import {door} from '../door.ts'
import {isRefusal} from '../refusal.ts'

const SOUND = [
  requestsPlan(),
  planOf([entry('requsts'), entry('rquests')]),
  planOf([
    entry('requsts', {verdict: 'refused', refusal: {reason: 'similar', collidesWith: null}}),
    entry('rquests', {route: 'ask'}),
  ]),
]

/** Plans, through what is made of them: the checklist, the requests, and the placeholders. */
export const plan = door({
  id: 'plan',
  title: 'plans',
  inputs: fc.record({text: damagedJson(SOUND), format: fc.constantFrom(...FORMATS)}),
  async enter({text, format}, room) {
    const path = await room.file('plan.json', text)
    const warnings: string[] = []
    const warn = (message: string) => warnings.push(message)
    const texts = [await renderChecklist(await checklist(path, {warn, dataDir: room.path}), format)]
    texts.push(await request(path, {dataDir: room.path}).then((asked) => renderRequest(asked, format), ignoreRefusal))
    const output = `${room.path}/placeholders`
    const context = {cacheDir: room.path, dataDir: room.path, quiet: true, warn}
    await build(path, {output, sourceDateEpoch: '0'}, context).catch(ignoreRefusal)
    const made = readdirSync(room.path, {recursive: true, encoding: 'utf8'})
    const outside = made.filter((file) => !/^plan\.json$|^placeholders(?:$|[/\\])/.test(relative('.', file)))
    if (outside.length > 0) throw new Error(`it wrote ${outside.join(', ')}`)
    return [...texts, ...made]
  },
})

/** What one use of a plan refuses does not keep the others from being tried. */
function ignoreRefusal(error: unknown): string {
  if (!isRefusal(error)) throw error
  return ''
}
