import {expect, it, vi} from 'vitest'
import {openTechniques, TECHNIQUE_TABLES} from '../../src/knowledge/tables.ts'

const {read} = vi.hoisted(() => ({read: new Set<string>()}))
vi.mock('../../src/assets/tables.ts', async (original) => {
  const actual = await original<typeof import('../../src/assets/tables.ts')>()
  const readTable: typeof actual.readTable = (path) => {
    read.add(path)
    return actual.readTable(path)
  }
  return {...actual, readTable}
})

it('names all tables that the techniques are made of', () => {
  openTechniques()
  expect([...read].sort()).toEqual([...TECHNIQUE_TABLES].sort())
})
