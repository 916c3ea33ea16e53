import fc from 'fast-check'
import {mirrorSnapshot} from '../../../src/registry/snapshot/mirror.ts'
import {damagedJson, damagedText} from '../damage.ts'
import {door} from '../door.ts'

const FILES = {
  'web/simple/index.v1_json': damagedJson([
    {meta: {'api-version': '1.1'}, projects: [{name: 'requests'}, {name: 'numpy'}]},
  ]),
  'web/simple/index.html': damagedText([
    '<html><body><a href="requests/">requests</a><a href="numpy/">numpy</a></body></html>',
  ]),
  'web/simple/requests/index.html': damagedText(['<html></html>']),
  'web/last-modified': damagedText(['20261101T00:00:00\n']),
  status: damagedText(['1000\n']),
  todo: damagedText(['1200\nflask 1100\nclick 1101\n']),
}

/** A folder of bandersnatch. */
export const mirror = door({
  id: 'mirror',
  title: 'mirrors (`--index FOLDER`)',
  inputs: fc.record(FILES, {requiredKeys: []}),
  async enter(files, room) {
    for (const [name, text] of Object.entries(files)) await room.file(`mirror/${name}`, text)
    const {identity, caveats} = await mirrorSnapshot(`${room.path}/mirror`)
    if (Number.isNaN(Date.parse(identity.asOf))) throw new Error(`it is of ${identity.asOf}`)
    return [identity.asOf, ...caveats]
  },
})
