import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
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
    reason: 'failure',
    message: expect.stringMatching(/^Cannot write /),
  })
  expect(await readdir(base, {recursive: true})).toEqual(['file', 'full', 'full/z'])
  expect(await readFile(join(base, 'file'), 'utf8')).toBe('kept')
})

it.runIf(process.platform === 'linux')('gives up where the system allows no folder', async () => {
  await expect(writeWhole('/proc/forestall/x/y', 'x')).rejects.toMatchObject({reason: 'failure'})
})
