import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {filesBelow} from '../support/source-text.ts'

let files: string[]

beforeAll(() => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [{files: packed}] = JSON.parse(output)
  files = packed.map(({path}: {path: string}) => path).sort()
}, 120_000)

describe('the packed package', () => {
  it('holds these files beside its programs, and no others', async () => {
    const others = files.filter((file) => !file.startsWith('dist/'))
    await expect(`${others.join('\n')}\n`).toMatchFileSnapshot('contents.txt')
  })

  it('holds its sources compiled, joined or not, and their types, and the licences of what is joined into them', () => {
    const sources = new Set(filesBelow('src', /\.ts$/).map((file) => file.replace(/^src(.*)\.ts$/, 'dist$1')))
    const programs = files.filter((file) => file.startsWith('dist/'))
    const joined = /^dist\/chunks\/[a-z\d-]+\.js$/
    const strange = programs.filter((file) => !joined.test(file) && !sources.has(file.replace(/(?:\.d\.ts|\.js)$/, '')))
    expect(strange).toEqual(['dist/licences.txt'])
  })
})
