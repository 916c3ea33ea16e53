import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const root = fileURLToPath(new URL('../../src', import.meta.url))
const EXPORT = /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm

/** One word, one thing: a name that two modules export means two things. A type and a value of one module may share it. */
it('no two modules export the same name', () => {
  const modules = new Map<string, Set<string>>()
  for (const file of readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.ts'))) {
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(EXPORT)) {
      modules.set(name!, (modules.get(name!) ?? new Set()).add(file))
    }
  }
  expect(modules.size).toBeGreaterThan(500)
  const shared = [...modules].filter(([, files]) => files.size > 1)
  expect(shared.map(([name, files]) => `${name}: ${[...files].sort().join(', ')}`)).toEqual([])
})
