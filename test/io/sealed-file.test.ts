import {mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {readSealed, writeSealed} from '../../src/io/sealed-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-sealed-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const content = Uint8Array.from({length: 3_000_000}, (_, i) => (i * 7) % 251)

const contentOf = (name: string) => readSealed(join(folder, name))

describe('a sealed file', () => {
  it('gives back what was written', async () => {
    await writeSealed(folder, 'a.bin', content, 1)
    expect(Buffer.compare((await contentOf('a.bin'))!, content)).toBe(0)
  })

  it('takes shared memory too', async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(1000)).fill(7)
    await writeSealed(folder, 'a.bin', shared, 1)
    expect(await contentOf('a.bin')).toEqual(new Uint8Array(1000).fill(7))
  })

  it.each([
    ['one bit is another', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(2_000_000) ^ 1, 2_000_000)],
    ['the header is', (bytes: Buffer) => bytes.writeUInt8(0, 0)],
    ['the sum is', (bytes: Buffer) => bytes.writeUInt32LE(1, 4)],
  ])('is not opened where %s', async (_, damage) => {
    await writeSealed(folder, 'a.bin', content, 1)
    const bytes = await readFile(join(folder, 'a.bin'))
    damage(bytes)
    await writeFile(join(folder, 'a.bin'), bytes)
    expect(await contentOf('a.bin')).toBeUndefined()
  })

  it('is not opened where it was cut off, is empty, or is missing', async () => {
    await writeSealed(folder, 'a.bin', content, 1)
    const bytes = await readFile(join(folder, 'a.bin'))
    await writeFile(join(folder, 'a.bin'), bytes.subarray(0, -1))
    expect(await contentOf('a.bin')).toBeUndefined()
    await writeFile(join(folder, 'a.bin'), '')
    expect(await contentOf('a.bin')).toBeUndefined()
    expect(await contentOf('b.bin')).toBeUndefined()
  })

  it('is sealed again once its sum was found right', async () => {
    await writeSealed(folder, 'a.bin', content, 1)
    const sealed = (await stat(join(folder, 'a.bin'))).mtimeMs
    await utimes(join(folder, 'a.bin'), new Date(), new Date())
    expect(await contentOf('a.bin')).toBeDefined()
    expect((await stat(join(folder, 'a.bin'))).mtimeMs).toBe(sealed)
  })

  it('removes the oldest others of its folder', async () => {
    for (const name of ['a.bin', 'b.bin', 'c.bin']) await writeSealed(folder, name, Uint8Array.of(1), 1)
    expect((await readdir(folder)).sort()).toEqual(['b.bin', 'c.bin'])
  })
})
