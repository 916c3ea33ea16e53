import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import {readTable} from '../../src/assets/tables.ts'
import {entry, plan} from '../support/sample-plan.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly [keyword: string]: unknown
}

/** Fields that are named like times and hold something else: `since` may hold what was compared with. */
const NAMED_LIKE_TIMES = /^(?:asOf|date|start|since|expires|exported|updated|\w+(?:At|Upload|Since|Date))$/

const common: {readonly $defs: Record<string, Schema>} = JSON.parse(readTable('schemas/common.json'))
const files = readdirSync(new URL('../../data/schemas', import.meta.url)).filter((file) => file.endsWith('.json'))

/** Returns the texts that a schema takes: itself, or its alternatives. */
function textsOf({$ref, ...schema}: Schema): Schema[] {
  const meant = $ref === undefined ? schema : common.$defs[$ref.split('/').at(-1)!]!
  const alternatives = (meant['oneOf'] ?? [meant]) as Schema[]
  if (alternatives[0] !== meant) return alternatives.flatMap(textsOf)
  return [meant.type ?? []].flat().includes('string') ? [meant] : []
}

/** Returns the paths of the times in a schema that may be any text. */
function unchecked(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const {properties} = value as Schema
  const here = Object.entries(properties ?? {})
    .filter(([name, schema]) => NAMED_LIKE_TIMES.test(name) && textsOf(schema).some(({format}) => format === undefined))
    .map(([name]) => `${path}/${name}`)
  return [...here, ...Object.entries(value).flatMap(([key, part]) => unchecked(part, `${path}/${key}`))]
}

describe('the times in our documents', () => {
  it.each(files)('%s holds to a format', (file) => {
    expect(unchecked(JSON.parse(readTable(`schemas/${file}`)), file)).toEqual([])
  })

  it.each(['2026-13-45', '9999-12-31', '2026-11-27T25:00:00Z', '2026-11-27T08:00:00+01:00', 'soon', ''])(
    'are not %j',
    async (asOf) => {
      const sound = plan([entry('requsts')])
      expect(await schemaErrors('plan', {...sound, index: {...sound.index, asOf}})).toEqual([
        '/index/asOf must match format "date-or-moment"',
      ])
    },
  )
})
