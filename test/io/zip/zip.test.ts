import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {ReadError} from '../../../src/io/read-capped.ts'
import {readZip} from '../../../src/io/zip/read-zip.ts'
import {type ZipMember, zipOf} from '../../../src/io/zip/write-zip.ts'
import {limits} from '../../../src/limits.ts'
import {need} from '../../support/needs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-zip-'))
})
afterEach(() => rm(folder, {recursive: true}))

const MEMBERS: readonly ZipMember[] = [
  {file: 'a.json', text: '{"a": 1}\n'.repeat(50)},
  {file: 'empty', text: ''},
  {file: 'b.json', text: 'ä\n'},
]

function bytesOf(members: readonly ZipMember[]): Buffer {
  return Buffer.concat([...zipOf(members)])
}

async function unzipped(bytes: Uint8Array): Promise<ZipMember[]> {
  const path = join(folder, 'some.zip')
  await writeFile(path, bytes)
  const members: ZipMember[] = []
  for await (const member of readZip(path))
    members.push({file: member.file, text: Buffer.from(member.bytes).toString()})
  return members
}

describe('a zip archive', () => {
  it.each([
    ['no file', []],
    ['one', MEMBERS.slice(0, 1)],
    ['several, one of them empty', MEMBERS],
  ])('reads back what was written: %s', async (_, members) => {
    expect(await unzipped(bytesOf(members))).toEqual(members)
  })

  it('has the same bytes for the same files', () => {
    expect(bytesOf(MEMBERS)).toEqual(bytesOf(MEMBERS))
  })

  // 16 bits count no more than 65,535 members; beyond that the archive ends as Zip64.
  it.each([65_534, 65_535, 65_536])('holds %i files', async (count) => {
    const members = Array.from({length: count}, (_, i) => ({file: `${i}`, text: ''}))
    const read = await unzipped(bytesOf(members))
    expect(read).toHaveLength(count)
    expect(read.at(-1)!.file).toBe(`${count - 1}`)
  })

  it('may have a comment at its end, and folders of their own', async () => {
    const bytes = bytesOf([{file: 'folder/', text: ''}, ...MEMBERS])
    bytes.writeUInt16LE(5, bytes.length - 2)
    expect(await unzipped(Buffer.concat([bytes, Buffer.from('PK\u0005\u0006!')]))).toEqual(MEMBERS)
  })

  it('is refused, not misread, wherever a byte of it is changed or cut off', async () => {
    const whole = bytesOf(MEMBERS)
    const position = fc.nat(whole.length - 1)
    await fc.assert(
      fc.asyncProperty(position, fc.integer({min: 1, max: 255}), fc.boolean(), async (at, by, isCut) => {
        const damaged = isCut ? whole.subarray(0, at) : Buffer.from(whole)
        if (!isCut) damaged[at]! ^= by
        // What says nothing of the content, such as a date, may be changed.
        const read = await unzipped(damaged).catch((error) => {
          expect(error).toBeInstanceOf(ReadError)
        })
        for (const {file, text} of read ?? []) {
          const known = MEMBERS.find((member) => member.file === file)
          if (known) expect(text).toBe(known.text)
        }
      }),
      {numRuns: 300, endOnFailure: true},
    )
  })

  it('is not unpacked further than a member may be', async () => {
    const bomb = bytesOf([{file: 'bomb', text: 'a'.repeat(limits.recordFileBytes + 1)}])
    await expect(unzipped(bomb)).rejects.toThrow('bomb in it is too large')
  })

  it('has no members that share bytes', async () => {
    const bytes = bytesOf([MEMBERS[0]!, MEMBERS[0]!])
    const second = bytes.indexOf('PK\u0001\u0002', bytes.indexOf('PK\u0001\u0002') + 1, 'latin1')
    bytes.writeUInt32LE(0, second + 42)
    await expect(unzipped(bytes)).rejects.toThrow('its members overlap')
  })
})

const PYTHON = '/usr/bin/python3'
const python = need(existsSync(PYTHON) ? '' : `${PYTHON} is not installed`)

describe.skipIf(python.isLeftOut)(`a zip archive in Python's hands${python.note}`, () => {
  const inPython = (script: string) =>
    execFileSync(PYTHON, ['-c', script, join(folder, 'some.zip')], {encoding: 'utf8'})

  it('is found whole, with 70,000 files too', async () => {
    const members = Array.from({length: 70_000}, (_, i) => ({file: `${i}.json`, text: `${i}`}))
    await writeFile(join(folder, 'some.zip'), bytesOf(members))
    const script = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
names = archive.namelist()
print(archive.testzip(), len(names), archive.read(names[-1]).decode())`
    expect(inPython(script)).toBe('None 70000 69999\n')
  })

  it('is not believed about how small a member is', async () => {
    inPython(`
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as archive: archive.writestr('bomb', 'a' * 10_000_000)`)
    const bomb = await readFile(join(folder, 'some.zip'))
    bomb.writeUInt32LE(10, bomb.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
    await expect(unzipped(bomb)).rejects.toThrow('bomb in it is damaged')
  })

  it.each(['ZIP_STORED', 'ZIP_DEFLATED'])('is read where Python has packed it: %s', async (method) => {
    inPython(`
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.${method}) as archive:
    archive.writestr('a.json', '{}')
    archive.writestr('b.json', 'b' * 1000)`)
    expect(await unzipped(await readFile(join(folder, 'some.zip')))).toEqual([
      {file: 'a.json', text: '{}'},
      {file: 'b.json', text: 'b'.repeat(1000)},
    ])
  })
})
