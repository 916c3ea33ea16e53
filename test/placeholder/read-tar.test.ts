import {execFileSync, spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it, onTestFinished} from 'vitest'
import {limits} from '../../src/limits.ts'
import {readTar} from '../../src/placeholder/verify/read-tar.ts'
import {type HostileMember, tarOf, withHeader} from '../support/hostile-sdist.ts'
import {need} from '../support/needs.ts'

const END = Buffer.alloc(1024)

/** That of macOS and Windows has other names for the formats. */
const gnuTar = need(/GNU tar/.test(String(spawnSync('tar', ['--version']).stdout)) ? '' : 'no GNU tar')

/** One header block with any type and size, and what follows it. */
async function entry(type: string, name: string, text: string | Buffer, size?: number): Promise<Buffer> {
  const tar = withHeader(await tarOf([{name, text}]), (header) => {
    header.write(type, 156, 'latin1')
    if (size !== undefined) header.write(`${size.toString(8).padStart(11, '0')} `, 124, 'latin1')
  })
  return tar.subarray(0, tar.length - END.length)
}

function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  let length = Buffer.byteLength(rest)
  while (`${length}`.length + Buffer.byteLength(rest) !== length) length = `${length}`.length + Buffer.byteLength(rest)
  return `${length}${rest}`
}

/** A member without content, with a size in a pax header. */
async function withPaxSize(size: string): Promise<Buffer> {
  return Buffer.concat([await entry('x', 'pax', record('size', size)), await entry('0', 'a', '')])
}

const summary = (tar: Buffer) => readTar(tar).map(({name, type, content}) => [name, type, content.toString()])

describe('an honest tar', () => {
  it('is read as it was written', async () => {
    const part = fc.stringMatching(/^[a-zé]{1,40}$/)
    const name = fc.array(part, {minLength: 1, maxLength: 8}).map((parts) => parts.join('/'))
    const member = fc.record({name, text: fc.string({maxLength: 2000}), mode: fc.integer({min: 1, max: 0o7777})})
    await fc.assert(
      fc.asyncProperty(fc.array(member, {maxLength: 8}), async (members) => {
        const read = readTar(await tarOf(members))
        const expected = members.map(({name, text, mode}) => [name, 'file', mode, text])
        expect(read.map(({name, type, mode, content}) => [name, type, mode, content.toString()])).toEqual(expected)
      }),
      {numRuns: 50, endOnFailure: true},
    )
  })

  it.skipIf(gnuTar.isLeftOut).each(['ustar', 'gnu', 'pax', 'v7'])(
    `is read in the format %s of tar(1)${gnuTar.note}`,
    async (format) => {
      const folder = await mkdtemp(join(tmpdir(), 'forestall-tar-'))
      onTestFinished(() => rm(folder, {recursive: true, force: true}))
      const deep = format === 'v7' ? 'deep' : `${'d'.repeat(80)}/${'e'.repeat(80)}`
      await mkdir(join(folder, deep), {recursive: true})
      await writeFile(join(folder, deep, 'file'), 'text')
      const tar = execFileSync('tar', ['--create', `--format=${format}`, '-C', folder, deep.split('/')[0]!])
      expect(summary(tar).at(-1)).toEqual([`${deep}/file`, 'file', 'text'])
    },
  )
})

describe('a tar on which readers disagree', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    ['a folder with content', () => entry('5', 'a', 'x'.repeat(600)), '"a" is a directory with content'],
    ['a symbolic link with content', () => entry('2', 'a', 'x'), '"a" is a symlink with content'],
    ['a folder of the old kind with content', () => entry('0', 'a/', 'x'), '"a/" is a directory with content'],
    ['a size beyond the end', () => entry('0', 'a', '', 2 ** 30), 'it ends in the middle of a member'],
    ['a pax size beyond the end', () => withPaxSize('1e9'), 'it ends in the middle'],
    ['a pax size below nothing', () => withPaxSize('-512'), 'a header has no valid size'],
    ['a pax record that is too long', () => entry('x', 'a', '99 path=b\n'), 'a pax header is damaged'],
    ['a pax record without a length', () => entry('g', 'a', 'path=b\n'), 'a pax header is damaged'],
    [
      'another member behind the end mark',
      async () => Buffer.concat([END, await entry('0', 'a', '')]),
      'there is something after its end mark',
    ],
  ])('is refused: %s', async (_, make, message) => {
    const tar = Buffer.concat([await make(), END])
    expect(() => readTar(tar)).toThrow(message)
  })

  it('is refused without its end mark, and with a wrong checksum', async () => {
    expect(() => readTar(Buffer.alloc(0))).toThrow('it ends before')
    const tar = await tarOf([{name: 'a', text: 'x'}])
    tar[0] = 0x62
    expect(() => readTar(tar)).toThrow('checksum')
  })
})

describe('counts', () => {
  it('of members are bounded', async () => {
    const members: HostileMember[] = Array.from({length: limits.archiveMembers + 1}, (_, i) => ({name: `a/${i}`}))
    expect(readTar(await tarOf(members.slice(1)))).toHaveLength(limits.archiveMembers)
    const tar = await tarOf(members)
    expect(() => readTar(tar)).toThrow(`it has more than ${limits.archiveMembers} members`)
  })

  it.each(['x', 'g', 'L'])('of headers without a member are bounded (%s)', async (type) => {
    const header = await entry(type, 'a', type === 'L' ? 'name' : record('comment', 'x'))
    const tar = Buffer.concat([...Array.from({length: 2000}, () => header), END])
    expect(() => readTar(tar)).toThrow(`it has more than ${limits.archiveHeaders} headers`)
  })

  it('of records cost no more than their bytes', async () => {
    const many = Array.from({length: 60_000}, (_, i) => record(`k${i}`, '')).join('')
    const members = await tarOf(Array.from({length: limits.archiveMembers}, (_, i) => ({name: `b/${i}`})))
    const tar = Buffer.concat([await entry('g', 'a', many), members])
    const start = process.cpuUsage()
    expect(readTar(tar)).toHaveLength(limits.archiveMembers)
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
  })
})
