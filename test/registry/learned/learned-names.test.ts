import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {addLearned, type LearnedAnswer, learnedPath, readLearned} from '../../../src/registry/learned/learned-names.ts'
import {named} from '../../support/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-learned-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const learn = (name: string, date: string, answer: LearnedAnswer = 'prohibited') =>
  addLearned(folder, [{name: named(name), answer, date}])
const path = () => learnedPath(folder, 'prohibited')
const known = async () =>
  [...(await readLearned(folder)).values()].map(({name, answer, date}) => `${name} ${answer} ${date}`)

describe('learned names', () => {
  it('are empty at first', async () => {
    expect(await known()).toEqual([])
  })

  it('are kept as they come, each with the day it was first learned', async () => {
    await learn('ntlk', '2026-11-20')
    await learn('easy-install', '2026-11-21')
    await learn('ntlk', '2026-11-22')
    expect(await known()).toEqual(['ntlk prohibited 2026-11-20', 'easy-install prohibited 2026-11-21'])
    expect(await readFile(path(), 'utf8')).toMatch(/^# .*\n# .*\nntlk\t2026-11-20\neasy-install\t2026-11-21\n$/)
  })

  it('are of three kinds, and of two answers about a name the later counts', async () => {
    await learn('one', '2026-11-20', 'exists')
    await learn('two', '2026-11-20', 'similar')
    await learn('one', '2026-11-22', 'prohibited')
    await learn('two', '2026-11-19', 'exists')
    expect((await known()).sort()).toEqual(['one prohibited 2026-11-22', 'two similar 2026-11-20'])
    expect(await readFile(learnedPath(folder, 'exists'), 'utf8')).toMatch(/^# .*\n# .*\n$/)
  })

  it('may be edited by hand, with any line ends', async () => {
    await writeFile(path(), '# mine\r\n\r\nntlk\t2026-11-20\r\n')
    expect(await known()).toEqual(['ntlk prohibited 2026-11-20'])
  })

  it('leave what the user wrote in the file as it is', async () => {
    await writeFile(path(), '# mine\nntlk\t2026-11-20\tpypi/support 1468')
    await learn('other', '2026-11-22')
    expect(await readFile(path(), 'utf8')).toBe('# mine\nntlk\t2026-11-20\tpypi/support 1468\nother\t2026-11-22\n')
  })

  it.each([
    ['Ntlk\t2026-11-20', 'line 1'],
    ['# fine\n../x\t2026-11-20', 'line 2'],
    ['ntlk\tyesterday', 'line 1'],
    ['ntlk', 'line 1'],
  ])('damaged as %j are bad input, and nothing is added to them', async (content, place) => {
    await writeFile(path(), content)
    await expect(readLearned(folder)).rejects.toMatchObject({exit: 5, message: expect.stringContaining(place)})
    await expect(learn('other', '2026-11-22')).rejects.toMatchObject({exit: 5})
    expect(await readFile(path(), 'utf8')).toBe(content)
  })
})
