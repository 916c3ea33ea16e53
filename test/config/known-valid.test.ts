import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {onceValid} from '../../src/config/known-valid.ts'

const cacheDir = () => mkdtemp(join(tmpdir(), 'forestall-'))

/** Returns how often it was called, and what to call. */
function counted(outcome: () => void = () => {}) {
  const calls = {count: 0}
  const validate = async () => {
    calls.count++
    outcome()
  }
  return {calls, validate}
}

it('validates a text once, and then another one', async () => {
  const folder = await cacheDir()
  const {calls, validate} = counted()
  await onceValid('owner = "ada"', folder, validate)
  await onceValid('owner = "ada"', folder, validate)
  expect(calls.count).toBe(1)
  await onceValid('owner = "bob"', folder, validate)
  expect(calls.count).toBe(2)
})

it('remembers nothing of what is not valid', async () => {
  const folder = await cacheDir()
  const {calls, validate} = counted(() => {
    throw new Error('no setting')
  })
  await expect(onceValid('ownr = 1', folder, validate)).rejects.toThrow('no setting')
  await expect(onceValid('ownr = 1', folder, validate)).rejects.toThrow('no setting')
  expect(calls.count).toBe(2)
})

it.each([undefined, '/dev/null/nowhere'])('validates each time where it cannot remember: %s', async (folder) => {
  const {calls, validate} = counted()
  await onceValid('', folder, validate)
  await onceValid('', folder, validate)
  expect(calls.count).toBe(2)
})
