import {execFileSync} from 'node:child_process'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {readText} from '../../../src/check/walk/read-text.ts'
import {limits} from '../../../src/limits.ts'

it('tells what is too large from what is not text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-text-'))
  const [large, binary] = [join(folder, 'large'), join(folder, 'binary')]
  await Promise.all([writeFile(large, Buffer.alloc(limits.checkFileBytes + 1, 'a')), writeFile(binary, '\0')])
  expect(await readText(large)).toEqual({unread: 'large'})
  expect(await readText(binary)).toEqual({unread: 'binary'})
  expect(await readText(join(folder, 'nothing'))).toEqual({unread: 'unreadable'})
})

it.skipIf(process.platform === 'win32')('calls a pipe that nobody writes to unreadable, not large', async () => {
  const {pipeOpenMs} = limits
  limits.pipeOpenMs = 50
  onTestFinished(() => {
    limits.pipeOpenMs = pipeOpenMs
  })
  const pipe = join(await mkdtemp(join(tmpdir(), 'forestall-text-')), 'pipe')
  execFileSync('mkfifo', [pipe])
  expect(await readText(pipe)).toEqual({unread: 'unreadable'})
})
