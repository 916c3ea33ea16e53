import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import Check from '../../src/commands/check.ts'
import Review from '../../src/commands/review.ts'
import Screen from '../../src/commands/screen.ts'
import {limits} from '../../src/limits.ts'
import {PYPI} from '../../src/registry/client/address.ts'
import {createAsk} from '../../src/registry/client/http.ts'
import {bundledSnapshot} from '../../src/registry/snapshot/bundled.ts'
import {updateSnapshot} from '../../src/registry/snapshot/update.ts'
import type {Screening} from '../../src/screen/document.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'
import {folderOf} from '../support/target-folder.ts'

/** Registered on the day of the bundled list, and two names that were not. */
const BUNDLED = ['requests', 'numpy', 'flask']
const NEW = ['requesrts', 'rapid-date-parser-q']

const user = useNewUser([])
const {asOf, names} = bundledSnapshot().identity
let server: IndexServer
beforeEach(async () => {
  server = await startIndexServer({names: [...BUNDLED, ...NEW]})
})
afterEach(() => server.close())

/** Updates the names of PyPI as `index update` does, with a server of our own in its place, whose list is far shorter. */
async function update(): Promise<void> {
  const ask = createAsk()
  await updateSnapshot({
    address: PYPI,
    cacheDir: join(user.root, 'cache'),
    ask: (question) => ask({...question, url: question.url.replace(PYPI, server.url)}),
    limits,
    force: true,
  })
}

describe.each([
  ['the index that is asked by default', ''],
  ['PyPI, named by its address', 'https://pypi.org'],
])('right after the very first update of %s', (_, index) => {
  beforeEach(async () => {
    process.env['FORESTALL_INDEX'] = index
    await update()
  })

  it('`screen --new` judges what the bundled list lacks, and tells its date', async () => {
    const {result} = await run<Screening | undefined>(Screen, '--new', '--json')
    expect(result!.since).toEqual({asOf, names})
    expect(result!.names.map(({name}) => name)).toEqual(NEW)
    expect((await run(Screen, '--new')).stderr).toContain(`2 names new since ${asOf}`)
  })

  it('`review --new` shows the look-alikes that the bundled list lacks, and tells its date', async () => {
    const {result, stdout} = await run(Review, 'requests', '--new', '--no-live')
    expect(result!.since).toEqual({asOf, names})
    expect(result!.names.map(({name}) => name)).toEqual(['requesrts'])
    expect(stdout).toContain(`1 new look-alike of requests since ${asOf}`)
  })

  it('`check` knows what was deleted since the bundled list', async () => {
    const {stdout} = await run(Check, folderOf({'requirements.txt': 'scipy\n'}))
    expect(stdout.replace(/\s+/g, ' ')).toContain(`scipy was among the names of ${asOf} and has been deleted since`)
  })

  it('the bundled list has had its day once there was another update', async () => {
    server.list([...BUNDLED, ...NEW, 'numpyq'])
    await update()
    const {result} = await run<Screening | undefined>(Screen, '--new', '--json')
    expect(result!.since).toMatchObject({names: 5})
    expect(result!.names.map(({name}) => name)).toEqual(['numpyq'])
  })
})

it('before any update there is nothing to tell what is new', async () => {
  process.env['FORESTALL_INDEX'] = ''
  const {stderr, exitCode} = await run(Screen, '--new')
  expect(exitCode).toBe(3)
  expect(stderr).toContain('There is no earlier list of names')
})
