import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

/**
 * A command, its service, its renderer, its schema, its test and its golden output bear one name: what is found under
 * `src/commands/index/info.ts` goes on in `src/services/index/info.ts`, and so forth.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Returns the paths of the modules below a folder, without their ending: `list`, `index/info`. */
function modulesIn(folder: string): string[] {
  return readdirSync(root + folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .sort()
}

const exists = (path: string): boolean => existsSync(root + path)
const exportsOf = async (path: string): Promise<string[]> =>
  Object.entries(await import(root + path)).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
/** `index/info` → `IndexInfo`. */
const pascalCase = (name: string): string => name.replace(/(?:^|[/-])([a-z])/g, (_, letter) => letter.toUpperCase())

const commands = modulesIn('src/commands')
const goldenFiles = readdirSync(`${root}test/golden`)

describe.each(commands)('the command %s', (name) => {
  const title = pascalCase(name)

  it('has one service of its name', async () => {
    const service = title[0]!.toLowerCase() + title.slice(1)
    expect(await exportsOf(`src/services/${name}.ts`)).toEqual([service])
  })

  it('has one renderer of its name', async () => {
    const paths = [`src/report/${name}.ts`, `src/report/${name}/index.ts`].filter(exists)
    expect(paths).toHaveLength(1)
    expect(await exportsOf(paths[0]!)).toContain(`render${title}`)
  })

  it('has a schema of its name', () => {
    const id = name.replaceAll('/', '-')
    const {properties} = JSON.parse(readFileSync(`${root}data/schemas/${id}.json`, 'utf8'))
    expect(properties.schema).toEqual({const: `forestall/${id}/v1`})
  })

  it('has a test of its name', () => {
    expect(exists(`test/commands/${name}.test.ts`)).toBe(true)
  })

  it('has golden output of its name', () => {
    const line = name.replaceAll('/', ' ')
    const own = goldenFiles.filter((file) => file === `${line}.txt` || file.startsWith(`${line} `))
    expect(own.filter((file) => !file.includes('--help'))).not.toEqual([])
  })
})

it('every service belongs to a command; what several share stands in services/shared', () => {
  expect(modulesIn('src/services').filter((name) => !name.startsWith('shared/'))).toEqual(commands)
})
