import {describe, expect, it} from 'vitest'
import {readTable, tableRows} from '../../src/assets/tables.ts'
import {SuspectedNames} from '../../src/findings/suspected.ts'
import {asNormalized} from '../../src/names/normalized-name.ts'
import {registeredNames} from '../support/registered.ts'

const tables = [readTable('suspected/stated.tsv'), readTable('suspected/removed.tsv')] as const
const suspected = new SuspectedNames(...tables)

describe('names that probably cannot be had', () => {
  it.each([
    ['requirements-txt', 'prohibited'],
    ['dateutil', 'held'],
    ['ntlk', 'prohibited'],
    ['0-8', 'removed'],
  ])('%s is known to be %s', (name, reason) => expect(suspected.of(name)?.reason).toBe(reason))

  it.each(['requests', 'a', 'zzzz', '', '0', 'requirements', 'name'])('nothing is known of %j', (name) =>
    expect(suspected.of(name)).toBeNull(),
  )

  it('finds every row of both tables, each a valid name with a source', () => {
    for (const table of tables) {
      for (const [name, , source = 'an id'] of tableRows(table)) {
        expect(asNormalized(name!)).toBe(name)
        expect(suspected.of(name!), name).not.toBeNull()
        expect(source).not.toBe('')
      }
    }
  })

  it('holds rows in the order that bisection needs, and nothing that is registered', () => {
    const names = tableRows(tables[1]).map(([name]) => name!)
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
    const registered = registeredNames()
    expect(names.filter((name) => registered.has(name))).toEqual([])
  })
})
