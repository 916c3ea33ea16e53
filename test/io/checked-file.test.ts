import {mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {readChecked, writeChecked} from '../../src/io/checked-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-checked-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const content = Uint8Array.from({length: 3_000_000}, (_, i) => (i * 7) % 251)

const contentOf = (name: string) => readChecked(join(folder, name))

describe('a checked file', () => {
  it('gives back what was written', async () => {
    await writeChecked(folder, 'a.bin', content, 1)
    expect(Buffer.compare((await contentOf('a.bin'))!, content)).toBe(0)
  })

  it('takes shared memory too', async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(1000)).fill(7)
    await writeChecked(folder, 'a.bin', shared, 1)
    expect(await contentOf('a.bin')).toEqual(new Uint8Array(1000).fill(7))
  })

  it.each([
    ['one bit is another', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(2_000_000) ^ 1, 2_000_000)],
    ['the header is', (bytes: Buffer) => bytes.writeUInt8(0, 0)],
    ['the sum is', (bytes: Buffer) => bytes.writeUInt32LE(1, 4)],
  ])('is not opened where %s', async (_, damage) => {
    await writeChecked(folder, 'a.bin', content, 1)
    const bytes = await readFile(join(folder, 'a.bin'))
    damage(bytes)
    await writeFile(join(folder, 'a.bin'), bytes)
    expect(await contentOf('a.bin')).toBeUndefined()
  })

  it('is not opened where it was cut off, is empty, or is missing', async () => {
    await writeChecked(folder, 'a.bin', content, 1)
    const bytes = await readFile(join(folder, 'a.bin'))
    await writeFile(join(folder, 'a.bin'), bytes.subarray(0, -1))
    expect(await contentOf('a.bin')).toBeUndefined()
    await writeFile(join(folder, 'a.bin'), '')
    expect(await contentOf('a.bin')).toBeUndefined()
    expect(await contentOf('b.bin')).toBeUndefined()
  })

  it('is not opened where it was damaged without a trace in its times', async () => {
    await writeChecked(folder, 'a.bin', content, 1)
    const path = join(folder, 'a.bin')
    const {atime, mtime} = await stat(path)
    const bytes = await readFile(path)
    bytes.fill(0xff, 1_000_000)
    await writeFile(path, bytes)
    await utimes(path, atime, mtime)
    expect(await contentOf('a.bin')).toBeUndefined()
  })

  it('is written beside what is not a file, or leads nowhere', async () => {
    await mkdir(join(folder, 'folder.bin'))
    await symlink('nowhere', join(folder, 'link.bin'))
    await writeChecked(folder, 'a.bin', content, 0)
    expect((await readdir(folder)).sort()).toEqual(['a.bin', 'folder.bin'])
  })

  it('removes the oldest others of its folder', async () => {
    for (const name of ['a.bin', 'b.bin', 'c.bin']) await writeChecked(folder, name, Uint8Array.of(1), 1)
    expect((await readdir(folder)).sort()).toEqual(['b.bin', 'c.bin'])
  })
})
