import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {parseDocumented, slipsOfDocumented, withDocumented} from '../../src/targets/documented.ts'
import {seedsOf} from '../../src/targets/seeds.ts'
import {named, project} from '../support/world.ts'

const text =
  'name\tmeant\tkind\tfiles\tnote\nchroma-db\tchromadb\tspelling\t10\t\nmcp-x\t\tother-ecosystem\t4\t@x/mcp\n-\tx\tbrand\t1\t\n'
const documented = parseDocumented(text)

describe('documented misnames', () => {
  it('are read with what was meant, if it is a project', () => {
    expect(documented).toEqual([
      {name: 'chroma-db', meant: 'chromadb', kind: 'spelling', files: 10},
      {name: 'mcp-x', meant: null, kind: 'other-ecosystem', files: 4},
    ])
  })

  it('are typed the more often the more files name them', () => {
    expect(slipsOfDocumented(documented).map(({name, weight}) => [name, weight])).toEqual([
      ['chroma-db', 1],
      ['mcp-x', 0.4],
    ])
  })

  it('are aliases of what was meant, and say in how many files', () => {
    const table = withDocumented(new Map(), documented)
    expect(seedsOf(project('chromadb'), table)[1]).toEqual({text: 'chroma-db', origin: 'brand', files: 10})
  })

  it('leave the kind of an alias that was known before', () => {
    const known = new Map([[named('chromadb'), [{alias: named('chroma-db'), kind: 'former name' as const}]]])
    expect(withDocumented(known, documented).get(named('chromadb'))).toEqual([
      {alias: 'chroma-db', kind: 'former name', files: 10},
    ])
  })

  it('come along by the hundred, the unclaimed ones first', () => {
    const all = parseDocumented(readTable('documented/documented.tsv'))
    expect(all.length).toBeGreaterThan(250)
    expect(new Set(all.map(({name}) => name)).size).toBe(all.length)
    expect(all.every(({files}) => files >= 1 && files <= 10)).toBe(true)
    expect(all.slice(0, 50).map(({name}) => name)).toEqual(expect.arrayContaining(['chroma-db', 'mcp-server-github']))
  })
})
