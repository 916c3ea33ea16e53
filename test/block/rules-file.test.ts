import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {COLUMNS, readRulesFile} from '../../src/block/rules-file.ts'
import {limits} from '../../src/limits.ts'

async function fileOf(content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-rules-'))
  onTestFinished(() => rm(folder, {recursive: true}))
  const path = join(folder, 'rules')
  await writeFile(path, content)
  return path
}

it.each([
  ['empty lines', Buffer.alloc(limits.rulesLines + 1, '\n'), 'it has more than 2000100 lines'],
  ['names', Buffer.alloc(3 * limits.rulesLines + 3, 'ab\n'), 'it has more than 2000100 lines'],
  ['empty rows', `${COLUMNS.join(',')}\n${',,,,,,\n'.repeat(limits.rulesLines)}`, 'it has more than 2000100 lines'],
  ['values', `{"rules":[${'0,'.repeat(limits.rulesValues)}0]}`, 'it holds more than 9000000 values'],
  ['quoted characters', `${COLUMNS.join(',')}\n"${'a""'.repeat(1e6)}`, 'its rows do not fit its header'],
])('a file of too many %s is refused before it takes all memory', async (_, content, why) => {
  await expect(readRulesFile(await fileOf(content))).rejects.toMatchObject({
    exit: 5,
    message: expect.stringContaining(why),
  })
})

it('reads names with and without a byte order mark', async () => {
  for (const mark of ['', '\ufeff']) {
    const {format, rules} = await readRulesFile(await fileOf(`${mark}reqests\nrequsts\n`))
    expect([format, rules.map(({name}) => name)]).toEqual(['names', ['reqests', 'requsts']])
  }
})

it.runIf(process.platform === 'linux')('says why a file of the system cannot be read', async () => {
  await expect(readRulesFile('/proc/self/mem')).rejects.toMatchObject({
    exit: 2,
    message: 'Cannot read /proc/self/mem: the device reports an input/output error',
  })
})
