import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {displayWidth} from '../../src/terminal/display-width.ts'
import {cases} from './cases.ts'
import {fileOf, outputOf, titleOf, withoutDays} from './golden.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('.', import.meta.url))
const accepting = process.env['UPDATE_GOLDEN'] === '1'

const ACCEPT = 'npm run -s build && UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/golden'

const exitCodeIn = (text: string): string | undefined => /^exit code (\w+)$/m.exec(text)?.[1]
const withoutColours = (text: string): string => text.replace(/\\e\[\d+m/g, '')
const goldenFiles = (): string[] => readdirSync(folder).filter((file) => file.endsWith('.txt'))

describe('what the program prints', () => {
  // Makes the index of look-alikes that all cases share, which they would make at the same time.
  beforeAll(async () => {
    await outputOf({line: 'explain requests'})
  }, 120_000)

  it.concurrent.each(cases.map((golden) => [titleOf(golden), golden] as const))(
    '%s',
    async (title, golden) => {
      const path = join(folder, fileOf(golden))
      const started = new Date()
      const actual = await outputOf(golden)
      const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
      // A day that a golden file names is today on that day.
      if (actual === withoutDays(expected, [started, new Date()])) return
      if (accepting) {
        writeFileSync(path, actual)
        return
      }
      const what =
        expected === '' ? `has no golden file yet, ${relative(root, path)}` : `no longer prints ${relative(root, path)}`
      // vitest shows the difference between `expected` and `actual` line by line.
      throw Object.assign(
        new Error(
          `\`${title}\` ${what}.\nIf that is what you want, accept it, read what git diff shows, and commit it:\n  ${ACCEPT}`,
        ),
        {expected, actual, showDiff: true},
      )
    },
    60_000,
  )
})

describe('the golden files', () => {
  it('are each made by one case', () => {
    const made = cases.map(fileOf)
    const lower = made.map((file) => file.toLowerCase())
    expect(lower.filter((file, i) => lower.indexOf(file) !== i)).toEqual([])
    const stale = goldenFiles().filter((file) => !made.includes(file))
    if (accepting) for (const file of stale) rmSync(join(folder, file))
    else expect(stale, `No case of cases.ts makes these. Remove them:\n  ${ACCEPT}`).toEqual([])
  })

  it('hold every command, for people, for programs and with its help', () => {
    const {commands} = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8'))
    const succeeding = cases
      .filter((golden) => ['0', '10'].includes(exitCodeIn(readFileSync(join(folder, fileOf(golden)), 'utf8')) ?? ''))
      .map(({line}) => line)
    for (const id of Object.keys(commands)) {
      const lines = succeeding.filter((line) => `${line} `.startsWith(`${id.replaceAll(':', ' ')} `))
      expect(lines, id).toContain(`${id.replaceAll(':', ' ')} --help`)
      expect(
        lines.some((line) => line.includes('--json')),
        `${id} --json`,
      ).toBe(true)
      expect(
        lines.some((line) => !/--json|--help/.test(line)),
        id,
      ).toBe(true)
    }
  })

  it('fit their terminals, and say without colours what they say with them', () => {
    for (const golden of cases.filter(({screen}) => screen !== undefined)) {
      const {columns, isColoured} = golden.screen!
      const text = readFileSync(join(folder, fileOf(golden)), 'utf8')
      const lines = withoutColours(text).split('\n').slice(2)
      const wide = lines.filter((line) => displayWidth(line) > columns)
      expect(wide, titleOf(golden)).toEqual([])
      expect(text !== withoutColours(text), titleOf(golden)).toBe(isColoured)
      const plain = join(folder, fileOf({...golden, when: `${columns} columns`}))
      if (isColoured && existsSync(plain)) expect(withoutColours(text)).toBe(readFileSync(plain, 'utf8'))
    }
  })

  it('hold every documented exit code but that of a bug', () => {
    const codes = new Set(goldenFiles().map((file) => exitCodeIn(readFileSync(join(folder, file), 'utf8'))))
    expect([...codes].sort()).toEqual(['0', '10', '2', '3', '4', '5'])
  })
})
