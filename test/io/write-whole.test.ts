import {execFileSync, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmod, chown, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {expect, it, onTestFinished} from 'vitest'
import {writeWhole} from '../../src/io/write-whole.ts'

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'forestall-files-'))
  onTestFinished(() => rm(path, {recursive: true, force: true}))
  return path
}

it('makes missing folders, takes the longest name a file system holds, and leaves nothing else', async () => {
  const path = join(await folder(), 'a/b/c', 'x'.repeat(255))
  await writeWhole(path, 'one')
  await writeWhole(path, 'two')
  expect(await readFile(path, 'utf8')).toBe('two')
  expect(await readdir(join(path, '..'))).toHaveLength(1)
})

it('makes missing folders together with others who need them', async () => {
  const base = join(await folder(), 'a/b/c/d')
  const names = Array.from({length: 50}, (_, i) => `${i}`)
  await Promise.all(names.map((name) => writeWhole(join(base, name), name)))
  expect((await readdir(base)).length).toBe(50)
})

it.each([
  ['below a file', (base: string) => join(base, 'file/x/y')],
  ['over a folder', (base: string) => join(base, 'full')],
  ['a name that is too long', (base: string) => join(base, 'x'.repeat(256))],
])('fails in one sentence %s, and leaves nothing half-written', async (_, place) => {
  const base = await folder()
  await writeFile(join(base, 'file'), 'kept')
  await writeWhole(join(base, 'full/z'), '')
  await expect(writeWhole(place(base), 'x')).rejects.toMatchObject({
    reason: 'usage',
    message: expect.stringMatching(/^Cannot write /),
  })
  expect(await readdir(base, {recursive: true})).toEqual(['file', 'full', 'full/z'])
  expect(await readFile(join(base, 'file'), 'utf8')).toBe('kept')
})

it.runIf(process.platform === 'linux')('gives up where the system allows no folder', async () => {
  await expect(writeWhole('/proc/forestall/x/y', 'x')).rejects.toMatchObject({reason: 'usage'})
})

const onUnix = it.skipIf(process.platform === 'win32')
const asRoot = it.skipIf(process.getuid?.() !== 0)

onUnix('writes where symbolic links lead, through several and to a place where nothing is yet', async () => {
  const base = await folder()
  await writeFile(join(base, 'real'), 'old')
  await symlink('real', join(base, 'near'))
  await symlink(join(base, 'near'), join(base, 'far'))
  await symlink('new/file', join(base, 'dangling'))
  expect(await writeWhole(join(base, 'far'), 'x')).toMatchObject({kind: 'file', path: join(base, 'real')})
  await writeWhole(join(base, 'dangling'), 'y')
  expect([await readFile(join(base, 'real'), 'utf8'), await readFile(join(base, 'new/file'), 'utf8')]).toEqual([
    'x',
    'y',
  ])
  expect([await readlink(join(base, 'near')), await readlink(join(base, 'dangling'))]).toEqual(['real', 'new/file'])
})

onUnix('keeps the permissions of a file', async () => {
  const path = join(await folder(), 'file')
  await writeFile(path, 'old')
  await chmod(path, 0o640)
  await writeWhole(path, 'new')
  expect((await stat(path)).mode & 0o7777).toBe(0o640)
})

asRoot('keeps the owner of a file', async () => {
  const path = join(await folder(), 'file')
  await writeFile(path, 'old')
  await chown(path, 12345, 54321)
  await writeWhole(path, 'new')
  expect(await stat(path)).toMatchObject({uid: 12345, gid: 54321})
})

onUnix('writes to a pipe and a device instead of replacing them', async () => {
  const pipe = join(await folder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  const read = text(spawn('cat', [pipe]).stdout)
  expect(await writeWhole(pipe, 'x'.repeat(200_000))).toMatchObject({kind: 'pipe'})
  expect(await read).toHaveLength(200_000)
  expect((await stat(pipe)).isFIFO()).toBe(true)
  expect(await writeWhole('/dev/null', 'x')).toMatchObject({kind: 'device'})
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
})

onUnix('refuses a circle of links', async () => {
  const base = await folder()
  await symlink('b', join(base, 'a'))
  await symlink('a', join(base, 'b'))
  await expect(writeWhole(join(base, 'a'), 'x')).rejects.toThrow('its symbolic links go round in a circle')
})

it('removes what a killed run has left, and nothing that another one is writing', async () => {
  const base = await folder()
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  const gone = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => gone.on('exit', resolve))
  const leftover = `.forestall-${host}-${gone.pid}-aaaaaaaaaaaa.tmp`
  const others = [
    `.forestall-${host}-${process.ppid}-aaaaaaaaaaaa.tmp`,
    '.forestall-00000000-1-aaaaaaaaaaaa.tmp',
    'a.tmp',
  ]
  for (const name of [leftover, ...others]) await writeFile(join(base, name), 'half')
  await writeWhole(join(base, 'file'), 'x')
  expect((await readdir(base)).sort()).toEqual([...others, 'file'].sort())
})
