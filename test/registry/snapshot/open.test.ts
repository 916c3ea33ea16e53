import {execFile} from 'node:child_process'
import {mkdtemp, open, readdir, rm, stat, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type NormalizedName, normalize} from '../../../src/names/normalized-name.ts'
import {openRegistry, type Registry} from '../../../src/registry/snapshot/open.ts'
import {startIndexServer} from '../../support/index-server.ts'

const run = promisify(execFile)
const name = (text: string): NormalizedName => normalize(text)!

let folder: string
let cacheDir: string
let warnings: string[]
const warn = (message: string): number => warnings.push(message)
const openFile = (lines: string): Promise<Registry> =>
  writeFile(join(folder, 'names.txt'), lines).then(() =>
    openRegistry({index: join(folder, 'names.txt'), cacheDir, warn}),
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-registry-'))
  cacheDir = join(folder, 'cache')
  warnings = []
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('an address of another kind', () => {
  it.each(['ftp', 'file', 'git+ssh'])('%s:// is refused as such, and shows no password', async (scheme) => {
    const opened = openRegistry({index: `${scheme}://bob:hunter2@host/simple`, cacheDir, warn})
    await expect(opened).rejects.toMatchObject({
      exit: 2,
      message: `\`${scheme}://\` addresses are not read as an index`,
    })
  })
})

describe('the bundled names', () => {
  it('know what is registered and what is too similar to it', async () => {
    const {names, identity, notes} = await openRegistry({cacheDir, warn})
    expect(identity).toMatchObject({source: 'bundled', names: 886_323, serial: null})
    expect(names.count).toBe(886_323)
    expect(names.has(name('Requests'))).toBe(true)
    expect(names.has(name('requsts-no-such'))).toBe(false)
    expect(names.similarTo(name('pi110w'))).toEqual(['pillow'])
    expect(notes).toEqual([expect.stringMatching(/^The bundled names are of 2026-11-01 \(\d+ days old\)/)])
    expect(warnings).toEqual([])
  })
})

describe('a names file', () => {
  it('may be written by hand: any order, any spelling, comments, Windows line ends', async () => {
    const {names, identity} = await openFile('# ours\r\nZope.Interface\r\n\r\nrequests\r\nREQUESTS\r\n')
    expect(identity).toMatchObject({source: join(folder, 'names.txt'), names: 2})
    expect([...Array(names.count).keys()].map((i) => names.nameAt(i))).toEqual(['requests', 'zope-interface'])
  })

  it('gives the same digest however it is written', async () => {
    const tidy = await openFile('a\nb-c\n')
    const untidy = await openFile('B_C\na')
    expect(untidy.identity.sha256).toBe(tidy.identity.sha256)
  })

  it.each([
    ['nothing', ''],
    [
      'prose',
      'This is not one.\nIt is a letter, and\nit goes on, and\non and on, like\nletters do; with\ncommas, always.\n',
    ],
  ])('holding %s is refused as bad input', async (_, content) => {
    await expect(openFile(content)).rejects.toMatchObject({reason: 'badInput', exit: 5})
  })

  it('that is not there is wrong usage', async () => {
    const missing = openRegistry({index: join(folder, 'none.txt'), cacheDir, warn})
    await expect(missing).rejects.toMatchObject({
      reason: 'usage',
      exit: 2,
      hint: expect.stringContaining('FORESTALL_INDEX'),
    })
  })
})

describe('the compiled file', () => {
  const compiled = async (): Promise<string> => {
    const [file] = await readdir(join(cacheDir, 'compiled'))
    return join(cacheDir, 'compiled', file!)
  }
  const lines = 'pillow\nrequests\nurllib3\n'
  const expectSound = async (): Promise<void> => {
    const {names} = await openFile(lines)
    expect([names.count, names.has(name('urllib3')), names.similarTo(name('pi11ow'))]).toEqual([3, true, ['pillow']])
    expect(warnings).toEqual([])
  }

  it('is built once and used again', async () => {
    await openFile(lines)
    const {ino} = await stat(await compiled())
    await expectSound()
    expect((await stat(await compiled())).ino).toBe(ino)
  })

  it.each([
    ['truncated', (path: string) => truncate(path, 100)],
    ['emptied', (path: string) => truncate(path, 0)],
    ['overwritten with something else', (path: string) => writeFile(path, 'not a compiled file at all')],
    ...[0, 4, 8, 16, 20, 24, 100, 200, -1].map((at): [string, (path: string) => Promise<void>] => [
      `flipped in byte ${at}`,
      (path) => flip(path, at),
    ]),
  ])('%s is rebuilt', async (_, damage) => {
    await openFile(lines)
    const {ino} = await stat(await compiled())
    await damage(await compiled())
    await expectSound()
    expect((await stat(await compiled())).ino).not.toBe(ino)
  })

  it('goes with the names: other names, other file', async () => {
    await openFile(lines)
    const {names} = await openFile('flask\n')
    expect([names.count, names.has(name('flask'))]).toEqual([1, true])
  })

  it('does not pile up', async () => {
    for (let i = 0; i < 8; i++) await openFile(`name${i}\n`)
    expect(await readdir(join(cacheDir, 'compiled'))).toHaveLength(4)
  })

  it('is not needed: where the cache cannot be written, a warning says so', async () => {
    await writeFile(cacheDir, 'a file where the folder should be')
    const {names} = await openFile(lines)
    expect(names.count).toBe(3)
    expect(warnings).toEqual([expect.stringContaining('could not be kept')])
  })

  it('survives several processes that build it together', async () => {
    const script = `
      import {openRegistry} from './.build/registry/snapshot/open.js'
      const {names} = await openRegistry({cacheDir: ${JSON.stringify(cacheDir)}, warn: console.error})
      console.log(names.count)`
    const args = ['--input-type=module', '-e', script]
    const results = await Promise.all([1, 2, 3].map(() => run(process.execPath, args)))
    expect(results.map(({stdout, stderr}) => stdout + stderr)).toEqual(['886323\n', '886323\n', '886323\n'])
    expect(await readdir(join(cacheDir, 'compiled'))).toHaveLength(1)
  })
})

describe('opening', () => {
  /** Opens the names in a process of its own; `reading` is what reading the compiled file alone costs there. */
  const measure = async (): Promise<{milliseconds: number; mebibytes: number; reading: number}> => {
    const script = `
      import {closeSync, openSync, readdirSync, readSync, statSync} from 'node:fs'
      import {openRegistry} from './.build/registry/snapshot/open.js'
      const before = process.memoryUsage().rss
      const start = performance.now()
      const used = process.cpuUsage()
      await openRegistry({cacheDir: ${JSON.stringify(cacheDir)}, warn: console.error})
      const {user, system} = process.cpuUsage(used)
      // While others have the processor, the clock goes on.
      const milliseconds = Math.min(performance.now() - start, (user + system) / 1000)
      const mebibytes = (process.memoryUsage().rss - before) / 2 ** 20
      const path = ${JSON.stringify(join(cacheDir, 'compiled'))} + '/' + readdirSync(${JSON.stringify(join(cacheDir, 'compiled'))})[0]
      const again = performance.now()
      const file = openSync(path)
      readSync(file, Buffer.allocUnsafeSlow(statSync(path).size))
      closeSync(file)
      console.log(JSON.stringify({milliseconds, mebibytes, reading: performance.now() - again}))`
    const {stdout} = await run(process.execPath, ['--input-type=module', '-e', script])
    return JSON.parse(stdout)
  }

  // The promise is 1.5 s cold, 25 ms and 60 MB warm, on a machine with nothing else to do. A busy one is given what
  // reading the file alone takes there, and half as much again; the best of several runs counts.
  it('is quick: cold, then warm', async () => {
    const cold = await measure()
    const warm = []
    for (let i = 0; i < 7; i++) warm.push(await measure())
    expect(cold.milliseconds).toBeLessThan(Math.max(1500, 60 * cold.reading))
    const reading = Math.min(...warm.map((run) => run.reading))
    expect(Math.min(...warm.map(({milliseconds}) => milliseconds))).toBeLessThan(Math.max(25, 1.5 * reading))
    expect(Math.max(...warm.map(({mebibytes}) => mebibytes))).toBeLessThan(60)
  })
})

/** Turns over all bits of one byte; a negative place counts from the end. */
async function flip(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+')
  const {size} = await file.stat()
  const place = at < 0 ? size + at : at
  const {buffer} = await file.read(Buffer.alloc(1), 0, 1, place)
  await file.write(Buffer.of(buffer[0]! ^ 0xff), 0, 1, place)
  await file.close()
}

describe('the names of a server', () => {
  it('are used though they cannot be kept', async () => {
    const server = await startIndexServer({names: ['requests', 'numpy']})
    await writeFile(cacheDir, 'a file where the folder should be')
    const {names, identity} = await openRegistry({index: server.url, cacheDir, warn}).finally(server.close)
    expect([names.count, names.has(name('numpy')), identity.source]).toEqual([2, true, server.url])
    expect(warnings).toEqual([
      expect.stringMatching(/^The names cannot be stored: .*\. They are used now, and fetched again next time\.$/),
      expect.stringContaining('The look-up table could not be kept'),
    ])
  })
})
