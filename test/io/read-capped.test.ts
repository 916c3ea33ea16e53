import {execFileSync, spawn} from 'node:child_process'
import {mkdtemp, rm, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {afterEach, expect, it, onTestFinished} from 'vitest'
import {readCapped, readContents, readStream} from '../../src/io/read-capped.ts'
import {limits} from '../../src/limits.ts'

const MIB = 2 ** 20
const onUnix = it.skipIf(process.platform === 'win32')

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'forestall-read-'))
  onTestFinished(() => rm(path, {recursive: true, force: true}))
  return path
}

async function fifo() {
  const path = join(await folder(), 'fifo')
  execFileSync('mkfifo', [path])
  return path
}

const {pipeOpenMs, pipeSilenceMs} = limits
afterEach(() => {
  Object.assign(limits, {pipeOpenMs, pipeSilenceMs})
})

it.each([
  ['an empty file', '', 0],
  ['a file of the allowed size', 'requests\n', 9],
])('reads %s', async (_, text, maxBytes) => {
  const path = join(await folder(), 'file')
  await writeFile(path, text)
  expect((await readCapped(path, maxBytes)).toString()).toBe(text)
})

it('tells when the file was changed', async () => {
  const path = join(await folder(), 'file')
  await writeFile(path, 'x')
  expect((await readContents(path, 1)).stats.mtimeMs).toBeGreaterThan(Date.now() - 60_000)
})

it('takes no more than allowed, whatever size a file claims to have', async () => {
  const path = join(await folder(), 'file')
  await writeFile(path, 'x')
  await truncate(path, 2 ** 43) // eight terabytes of nothing
  await expect(readCapped(path, 2 * MIB)).rejects.toMatchObject({message: 'it is larger than 2 MiB', code: undefined})
  await expect(readStream(Readable.from([Buffer.alloc(3)]), 2)).rejects.toThrow('it is larger than 2 bytes')
})

onUnix('takes the text of files without a size, and devices up to the limit', async () => {
  if (process.platform === 'linux') expect((await readCapped('/proc/self/status', MIB)).toString()).toContain('Pid:')
  await expect(readCapped('/dev/zero', MIB)).rejects.toThrow('it is larger than 1 MiB')
  expect(await readCapped('/dev/null', MIB)).toHaveLength(0)
})

it('says why it cannot read', async () => {
  await expect(readCapped(join(await folder(), 'gone'), 1)).rejects.toMatchObject({
    message: 'there is no such file or folder',
    code: 'ENOENT',
  })
  await expect(readCapped(await folder(), 1)).rejects.toThrow('it is a folder')
})

onUnix('reads a FIFO to its end, however slowly it is written', async () => {
  const path = await fifo()
  spawn('/bin/sh', ['-c', 'exec >"$0"; sleep 0.3; printf a; sleep 0.3; printf bc', path])
  expect((await readCapped(path, 3)).toString()).toBe('abc')
})

onUnix('reads no more of an endless FIFO than allowed', async () => {
  const path = await fifo()
  const writer = spawn('/bin/sh', ['-c', 'exec cat /dev/zero >"$0"', path])
  await expect(readCapped(path, MIB)).rejects.toThrow('it is larger than 1 MiB')
  await new Promise((resolve) => writer.on('exit', resolve)) // by the signal of a broken pipe
})

onUnix('gives up on a FIFO that nobody writes to, and on one that falls silent', async () => {
  const path = await fifo()
  limits.pipeOpenMs = 50
  await expect(readCapped(path, 1)).rejects.toThrow('nothing writes to this pipe')

  limits.pipeOpenMs = pipeOpenMs
  limits.pipeSilenceMs = 50
  const writer = spawn('/bin/sh', ['-c', 'exec sleep 60 >"$0"', path])
  onTestFinished(() => void writer.kill())
  await expect(readCapped(path, 1)).rejects.toThrow('this pipe stays silent')
})
