import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {type Surface, surfaceChanges} from './changes.ts'
import {currentSurface} from './surface.ts'

const snapshot = new URL('surface.json', import.meta.url)

it('keeps every command, argument, flag and JSON field that users rely on', () => {
  const current = currentSurface()
  if (process.env['UPDATE_SURFACE'] === '1') writeFileSync(snapshot, `${JSON.stringify(current, null, 2)}\n`)
  const frozen: Surface = JSON.parse(readFileSync(snapshot, 'utf8'))
  const changes = surfaceChanges(frozen, current)
  if (changes !== undefined) throw new Error(changes)
})

it('holds commands, arguments, flags, and fields at every depth', () => {
  expect(currentSurface()).toMatchObject({
    list: 'command',
    'list TARGET': 'argument 1, repeatable',
    'list --limit': 'option, also -n, default 25, not with all',
    'index info --index': 'option, from FORESTALL_INDEX',
    'list.json names[].squats[].target': 'always string',
    'plan.json entries[].sdist.sha256': 'always string',
    'list.json names[].live': expect.stringContaining('"unknown" | '),
  })
})

it('gives a repeatable flag one value at a time, so that an argument may follow', async () => {
  const commands = new URL('../../src/commands/', import.meta.url)
  const paths = readdirSync(commands, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.ts'))
  const modules = await Promise.all(paths.map((path) => import(new URL(path, commands).href)))
  const flags = modules.flatMap(({default: command}) =>
    Object.entries<{multiple?: boolean; multipleNonGreedy?: boolean}>(command.flags ?? {}),
  )
  const repeatable = flags.filter(([, {multiple}]) => multiple)
  expect(repeatable.length).toBeGreaterThan(10)
  expect(repeatable.filter(([, {multipleNonGreedy}]) => !multipleNonGreedy).map(([name]) => name)).toEqual([])
})

it('says what broke, what changed and what is new, each in its own tone', () => {
  const frozen = {'list --all': 'boolean', 'list --limit': 'option, default 25', 'list.json names': 'always array'}
  expect(surfaceChanges(frozen, frozen)).toBeUndefined()
  const broken = surfaceChanges(frozen, {
    'list --limit': 'option, default 50',
    'list.json names': 'always array',
    x: 'command',
  })
  expect(broken).toContain('Removed, which breaks')
  expect(broken).toContain('- list --all: boolean')
  expect(broken).toContain('~ list --limit: option, default 25\n    now: option, default 50')
  expect(broken).toContain('+ x: command')
  const grown = surfaceChanges({}, frozen)
  expect(grown).not.toMatch(/Removed|Changed|breaks/)
  expect(grown).toContain('UPDATE_SURFACE=1 npx vitest run --config test/vitest.config.ts test/surface')
})
