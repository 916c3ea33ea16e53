import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {topFolder, toTar} from '../../../src/placeholder/archive.ts'
import {toPlaceholder} from '../../../src/placeholder/from-plan.ts'
import {makeRenderer} from '../../../src/placeholder/render.ts'
import {verifyPlaceholders} from '../../../src/placeholder/verify/verify.ts'
import {renderVerify} from '../../../src/report/verify.ts'
import {entry, plan} from '../../support/sample-plan.ts'
import {damagedBytes, damagedJson} from '../damage.ts'
import {door} from '../door.ts'

const FILE = 'requsts-0.0.0.tar.gz'
const render = await makeRenderer()
const tarOf = (style: 'explain' | 'inert') => {
  const placeholder = toPlaceholder(entry('requsts'), plan([]), style)
  return toTar(topFolder('requsts', '0.0.0'), render(placeholder), 0)
}
const TARS = [await tarOf('explain'), await tarOf('inert')]
const MANIFEST = {
  schema: 'forestall/manifest/v1',
  files: [{file: FILE, sha256: 'ab'.repeat(32), tarSha256: 'ab'.repeat(32), name: 'requsts', version: '0.0.0'}],
}

/** Archives of anybody, and the manifest beside them. */
export const sdist = door({
  id: 'sdist',
  title: 'sdists and manifests (`verify`, `build`)',
  inputs: fc.record({
    bytes: fc.oneof(
      damagedBytes(TARS).map((tar) => gzipSync(tar)),
      damagedBytes(TARS.map((tar) => gzipSync(tar))),
    ),
    manifest: fc.option(damagedJson([MANIFEST])),
  }),
  async enter({bytes, manifest}, room) {
    await room.file(`folder/${FILE}`, bytes)
    if (manifest !== null) await room.file('folder/manifest.json', manifest)
    return [renderVerify(await verifyPlaceholders(`${room.path}/folder`))]
  },
})
