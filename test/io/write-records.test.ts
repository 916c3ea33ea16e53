import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {HOST} from '../../src/io/temporary-file.ts'
import {writeRecords} from '../../src/io/write-records.ts'

const RECORDS = Array.from({length: 40}, (_, i) => ({file: `${i}.json`, text: `{"number": ${i}}\n`}))
const FILES = RECORDS.map(({file}) => file).sort()

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'forestall-records-'))
})

function* failing() {
  yield* RECORDS.slice(0, 20)
  throw new Error('no more')
}

describe('records in a folder', () => {
  it('come with all folders on the way to it', async () => {
    const folder = join(root, 'a', 'b')
    expect(await writeRecords(folder, RECORDS, 'folder')).toBe(40)
    expect(readdirSync(folder).sort()).toEqual(FILES)
    expect(readFileSync(join(folder, '7.json'), 'utf8')).toBe('{"number": 7}\n')
    expect(readdirSync(join(root, 'a'))).toEqual(['b'])
  })

  it('are all there or none where the folder is new', async () => {
    await expect(writeRecords(join(root, 'new'), failing(), 'folder')).rejects.toThrow('Cannot write')
    expect(readdirSync(root)).toEqual([])
  })

  it('leave alone what else is in a folder that was there, but for what is outdated', async () => {
    for (const file of ['notes.txt', 'old.json', '3.json']) writeFileSync(join(root, file), 'mine\n')
    await writeRecords(root, RECORDS, 'folder', ['old.json'])
    expect(readdirSync(root).sort()).toEqual([...FILES, 'notes.txt'].sort())
    expect(readFileSync(join(root, 'notes.txt'), 'utf8')).toBe('mine\n')
    expect(readFileSync(join(root, '3.json'), 'utf8')).toBe('{"number": 3}\n')
  })

  it('go where a symbolic link leads to', async () => {
    symlinkSync(join(root, 'there'), join(root, 'link'))
    await writeRecords(join(root, 'link'), RECORDS, 'folder')
    expect(readdirSync(root).sort()).toEqual(['link', 'there'])
    expect(readdirSync(join(root, 'there'))).toHaveLength(40)
  })

  it('remove what a killed run left of them', async () => {
    const left = join(root, `.forestall-${HOST}-4194305-0123456789ab.tmp`)
    mkdirSync(left)
    writeFileSync(join(left, '0.json'), '{}')
    await writeRecords(join(root, 'new'), RECORDS, 'folder')
    expect(existsSync(left)).toBe(false)
  })
})
