import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {addRefusals, readRefusals, refusalsPath} from '../../../src/registry/learned/refusals.ts'
import {named} from '../../support/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-refusals-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const learn = (name: string, date: string) => addRefusals(folder, [{name: named(name), date}])

describe('learned refusals', () => {
  it('are empty at first', async () => {
    expect(await readRefusals(folder)).toEqual(new Map())
  })

  it('are kept as they come, each with the day it was first learned', async () => {
    await learn('ntlk', '2026-11-20')
    await learn('easy-install', '2026-11-21')
    await learn('ntlk', '2026-11-22')
    expect(await readRefusals(folder)).toEqual(
      new Map([
        ['easy-install', '2026-11-21'],
        ['ntlk', '2026-11-20'],
      ]),
    )
    expect(await readFile(refusalsPath(folder), 'utf8')).toMatch(
      /^# .*\n# .*\nntlk\t2026-11-20\neasy-install\t2026-11-21\n$/,
    )
  })

  it('may be edited by hand, with any line ends', async () => {
    await writeFile(refusalsPath(folder), '# mine\r\n\r\nntlk\t2026-11-20\r\n')
    expect([...(await readRefusals(folder)).keys()]).toEqual(['ntlk'])
  })

  it('leave what the user wrote in the file as it is', async () => {
    await writeFile(refusalsPath(folder), '# mine\nntlk\t2026-11-20\tpypi/support 1468')
    await learn('other', '2026-11-22')
    expect(await readFile(refusalsPath(folder), 'utf8')).toBe(
      '# mine\nntlk\t2026-11-20\tpypi/support 1468\nother\t2026-11-22\n',
    )
  })

  it.each([
    ['Ntlk\t2026-11-20', 'line 1'],
    ['# fine\n../x\t2026-11-20', 'line 2'],
    ['ntlk\tyesterday', 'line 1'],
    ['ntlk', 'line 1'],
  ])('damaged as %j are bad input, and nothing is added to them', async (content, place) => {
    await writeFile(refusalsPath(folder), content)
    await expect(readRefusals(folder)).rejects.toMatchObject({exit: 5, message: expect.stringContaining(place)})
    await expect(learn('other', '2026-11-22')).rejects.toMatchObject({exit: 5})
    expect(await readFile(refusalsPath(folder), 'utf8')).toBe(content)
  })
})
