import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Evaluate from '../../src/commands/evaluate.ts'
import List from '../../src/commands/list.ts'
import {run} from '../support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'forestall-evaluate-'))

function table(text: string): string {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.tsv`)
  writeFileSync(path, text)
  return path
}

describe('forestall evaluate', () => {
  it('measures the documented historic squats when given nothing', async () => {
    const {stdout, result} = await run(Evaluate)
    expect(stdout).toMatch(/^\d+ of \d+ known squats \(\d+ %\) are on their target's list/)
    expect(stdout).toContain('AMONG THE FIRST')
    expect(result!.pairs).toBeGreaterThanOrEqual(40)
    expect(result!.namesPerTarget).toBeLessThanOrEqual(1_000)
    expect(result!.recall['20']).toBeGreaterThan(0.2)
    expect(result!.recall['all']).toBeGreaterThan(0.75)
  })

  it('is the same document under --json, by its schema', async () => {
    const {stdout, result} = await run(Evaluate, '--json')
    const document = JSON.parse(stdout)
    expect(document).toEqual(result)
    expect(await schemaErrors('evaluate', document)).toEqual([])
    const counts = Object.values<{pairs: number}>(document.byTechnique).reduce((sum, {pairs}) => sum + pairs, 0)
    expect(counts).toBe(document.pairs)
    const shares = Object.values<number>(document.recall)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('finds a squat at the place where list shows it', async () => {
    const list = await run(List, 'flask', '--all', '--verdict', 'any')
    for (const depth of [4, 20] as const) {
      const [last, next] = [list.result!.names[depth - 1]!.name, list.result!.names[depth]!.name]
      const {result} = await run(Evaluate, table(`squat\ttarget\n${last}\tflask\n${next}\tflask\n`))
      expect(result!.recall[depth]).toBe(0.5)
    }
  })

  it('says what it left out and which targets nobody registered', async () => {
    const path = table('squat\ttarget\nfalsk\tflask\nflask\tflask\nsurely-nobody\tsurely-nobody-has-this-9\n')
    const {stdout, result} = await run(Evaluate, path)
    expect(stdout).toContain('1 (squat is the target)')
    expect(stdout).toContain('Targets not registered: surely-nobody-has-this-9.')
    expect(result!.pairs).toBe(2)
  })

  it('takes a hundred thousand rows', async () => {
    const rows = Array.from({length: 100_000}, (_, i) => `flask-${i.toString(36)}\tflask\n`)
    const {result} = await run(Evaluate, table(`squat\ttarget\n${rows.join('')}`))
    expect(result!.pairs).toBe(100_000)
  })

  it.each([
    ['a table without the columns', 'name\tvictim\na\tb\n', 5],
    ['a table without pairs', 'squat\ttarget\nflask\tflask\n', 5],
    ['a binary file', '\0\0\0', 2],
  ])('refuses %s with one sentence and a hint', async (_, text, code) => {
    const {exitCode, stdout, stderr} = await run(Evaluate, table(text))
    expect([exitCode, stdout]).toEqual([code, ''])
    expect(stderr).toMatch(/[^.\n]\n[A-Z`][^\n]*[.?]$/)
  })

  it('refuses a file that is not there', async () => {
    expect((await run(Evaluate, join(folder, 'missing.tsv'))).exitCode).toBe(2)
    const {stderr, exitCode} = await run(Evaluate, folder)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'it is a folder\nGive a TSV or CSV file with the columns `squat` and `target`, or `wrong` and `meant`.',
    )
  })
})
