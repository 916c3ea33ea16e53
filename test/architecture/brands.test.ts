import {expect, it} from 'vitest'
import {filesBelow, type Node, parseModule} from '../support/source-text.ts'

/** A branded string is only ever made by the functions of its own file, which check what they are given. */
const HOMES: Readonly<Record<string, string>> = {
  NormalizedName: 'src/names/normalized-name.ts',
  TargetLabel: 'src/targets/label.ts',
}

it.each(Object.entries(HOMES))('nobody but its own file casts to %s', (brand, home) => {
  const casts = filesBelow('src', /\.ts$/)
    .filter((file) => file !== home)
    .map(parseModule)
    .flatMap(({file, nodes, lineOf}) =>
      nodes
        .filter((node) => node.type === 'TSAsExpression' && names(node['typeAnnotation'], brand))
        .map(({start}) => `${file}:${lineOf(start)}`),
    )
  expect(casts).toEqual([])
})

/** Tells whether a type mentions another by name: `NormalizedName`, `NormalizedName[]`, `Map<NormalizedName, …>`. */
function names(type: unknown, name: string): boolean {
  if (typeof type !== 'object' || type === null) return false
  return (type as Partial<Node>)['name'] === name || Object.values(type).some((part) => names(part, name))
}
