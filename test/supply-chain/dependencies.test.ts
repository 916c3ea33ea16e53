import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

/** The licences under which a package may come along with this one: permissive, without a duty to publish. */
const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0']

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const read = (file: string) => JSON.parse(text(file))
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')
const {'': root, ...packages} = read('package-lock.json').packages as Readonly<Record<string, Locked>>
/** The packages whose code is joined into ours: the file that passes their licences on names each. */
const joined = new Set(
  Array.from(text('dist/licences.txt').matchAll(/^(\S+) \d+\.\d+\.\d+$/gm), ([, name = '']) => name),
)
const production = Object.entries(packages).filter(([path, {dev}]) => !dev || joined.has(nameOf(path)))

describe('what is installed with this package, or joined into it', () => {
  it('is listed, each with its licence', async () => {
    const lines = production.map(([path, {license}]) => `${nameOf(path)}\t${license}\n`)
    await expect([...new Set(lines)].sort().join('')).toMatchFileSnapshot('dependencies.tsv')
  })

  it('may be passed on', () => {
    expect(production.filter(([, {license}]) => !ALLOWED.includes(license ?? ''))).toEqual([])
  })

  it('runs nothing while it is installed', () => {
    expect(production.filter(([, {hasInstallScript}]) => hasInstallScript)).toEqual([])
    expect(Object.keys(read('package.json').scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
  })
})

describe('the lockfile', () => {
  it('holds every package to its content', () => {
    const unsure = Object.entries(packages).filter(([, {integrity}]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    expect(unsure).toEqual([])
  })

  it('is that of package.json', () => {
    const {version, dependencies, devDependencies} = read('package.json')
    expect(root).toMatchObject({version, dependencies, devDependencies})
  })
})
