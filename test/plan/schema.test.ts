import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'

type Schema = {
  $ref?: string
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  oneOf?: Schema[]
  const?: unknown
}

const load = (file: string): {$defs?: Record<string, Schema>} & Schema => JSON.parse(readTable(`schemas/${file}`))
const common = load('common.json')

/** What an editor shows: a schema with what it refers to. */
function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? {...common.$defs![name], ...schema} : schema
}

/** Returns the paths of all properties without a description. */
function undescribed(schema: Schema, path = ''): string[] {
  const here = resolved(schema)
  const parts = [...(here.allOf ?? []), ...(here.oneOf ?? []), ...(here.items ? [here.items] : [])]
  const missing = Object.entries(here.properties ?? {}).flatMap(([name, property]) => {
    const {description, ...rest} = resolved(property)
    return [
      ...(description === undefined && !('const' in rest) && name !== '$schema' ? [`${path}/${name}`] : []),
      ...undescribed(property, `${path}/${name}`),
    ]
  })
  return [...new Set([...missing, ...parts.flatMap((part) => undescribed(part, path))])]
}

describe.each(['plan.json', 'progress.json'])('%s', (file) => {
  it('tells an editor what every field means', () => {
    expect(undescribed(load(file))).toEqual([])
  })
})
