import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {linesOf} from '../../src/io/lines.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-lines-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function linesIn(content: string, maxLength = 100): Promise<string[]> {
  const path = join(folder, 'lines')
  await writeFile(path, content)
  const lines: string[] = []
  for await (const line of linesOf(path, maxLength)) lines.push(line)
  return lines
}

it.each([
  ['', []],
  ['a', ['a']],
  ['a\nb\n', ['a', 'b']],
  ['\n\na', ['', '', 'a']],
])('reads %j line by line', async (content, lines) => expect(await linesIn(content)).toEqual(lines))

it('cuts overlong lines, wherever the blocks of the file end', async () => {
  const content = `${'é'.repeat(200_000)}\nb\n${'c'.repeat(70_000)}`
  expect(await linesIn(content)).toEqual(['é'.repeat(100), 'b', 'c'.repeat(100)])
})

it.skipIf(process.platform === 'win32')('gives up on a line without an end', async () => {
  const read = async () => {
    for await (const _ of linesOf('/dev/zero', 10)) throw new Error('there is a line')
  }
  await expect(read()).rejects.toThrow('it has a line without an end')
})

it('fails for what cannot be read', async () => {
  const read = async () => {
    for await (const _ of linesOf(join(folder, 'missing'), 10)) throw new Error('there is nothing')
  }
  await expect(read()).rejects.toThrow('no such file')
})
