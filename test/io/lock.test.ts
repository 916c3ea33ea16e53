import {spawn} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, expect, it, onTestFinished} from 'vitest'
import {whileLocked} from '../../src/io/lock.ts'
import {HOST} from '../../src/io/temporary-file.ts'
import {writeWhole} from '../../src/io/write-whole.ts'
import {limits} from '../../src/limits.ts'
import {forestall} from '../support/forestall.ts'

const {lockMs} = limits
afterEach(() => {
  limits.lockMs = lockMs
})

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'forestall-lock-'))
  onTestFinished(() => rm(path, {recursive: true, force: true}))
  return path
}

it('lets one change follow the other, so that none is lost', async () => {
  const path = join(await folder(), 'count')
  await writeFile(path, '0')
  const increment = () => whileLocked(path, async () => writeWhole(path, `${Number(await readFile(path, 'utf8')) + 1}`))
  await Promise.all(Array.from({length: 20}, increment))
  expect(await readFile(path, 'utf8')).toBe('20')
  expect(await readdir(join(path, '..'))).toEqual(['count'])
})

it('locks a file of the longest name', async () => {
  const base = await folder()
  const path = join(base, 'é'.repeat(127))
  const locked = await whileLocked(path, async () => (await readdir(base)).map((name) => Buffer.byteLength(name)))
  expect(locked).toEqual([255])
  expect(await readdir(base)).toEqual([])
})

it('takes over the lock of a run that was killed', async () => {
  const base = await folder()
  const gone = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => gone.on('exit', resolve))
  await writeFile(join(base, '.file.lock'), `${HOST} ${gone.pid}\n`)
  expect(await whileLocked(join(base, 'file'), async () => 'done')).toBe('done')
  expect(await readdir(base)).toEqual([])
})

it('says who is in the way where that does not end', async () => {
  const base = await folder()
  limits.lockMs = 100
  await writeFile(join(base, '.file.lock'), `${HOST} ${process.ppid}\n`)
  const path = join(base, 'file')
  await expect(whileLocked(path, async () => 'done')).rejects.toMatchObject({
    reason: 'failure',
    message: `Another run of Forestall is changing ${path}`,
    hint: expect.stringContaining(join(base, '.file.lock')),
  })
  expect(await readdir(base)).toEqual(['.file.lock'])
})

it('is released when the work fails, and not needed where nothing can be written', async () => {
  const base = await folder()
  const fail = () => whileLocked(join(base, 'file'), () => Promise.reject(new Error('no')))
  await expect(fail()).rejects.toThrow('no')
  expect(await readdir(base)).toEqual([])
  expect(await whileLocked(join(base, 'missing/file'), async () => 'done')).toBe('done')
})

it.skipIf(process.platform === 'win32')(
  'leaves none behind on a full disk, and says what could not be written',
  async () => {
    const home = await folder()
    await writeFile(join(home, 'names.txt'), 'requests\nreqeusts\n')
    await writeFile(join(home, 'reviewed.tsv'), 'flask-x\t2026-10-01\n')
    const words = ['review', 'requests', '--index', 'names.txt', '--no-live', '--reviewed', 'reviewed.tsv']
    const {exit, stderr} = await forestall([...words, '--legitimate', 'reqeusts'], {
      home,
      before: "trap '' XFSZ; ulimit -f 0",
    })
    expect(exit).toBe(1)
    expect(stderr).toContain('Error: Cannot write reviewed.tsv: the file would be larger than the system allows')
    expect((await readdir(home)).sort()).toEqual(['cache', 'names.txt', 'reviewed.tsv'])
  },
)
