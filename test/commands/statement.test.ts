import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import StatementCommand from '../../src/commands/statement.ts'
import type {Statement} from '../../src/placeholder/statement.ts'
import type {Plan} from '../../src/plan/types.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {run} from '../support/run.ts'
import {entry, plan, requestsPlan, target} from '../support/sample-plan.ts'

const uploaded = {updated: '2026-11-24T09:00:00Z', steps: {upload: '2026-11-24T08:00:00Z'}, answer: null}
const contact = {author: 'Ada', email: 'ada@acme.dev', url: 'https://acme.dev/names.html'}

async function setUp(content: Plan) {
  const folder = await temporaryFolder()
  const path = (file: string) => join(folder, file)
  await writeFile(path('plan.json'), JSON.stringify(content))
  const statement = (...flags: string[]) => run<Statement>(StatementCommand, path('plan.json'), ...flags)
  return {folder, path, statement}
}

describe('forestall statement', () => {
  it('writes one page, or JSON, by the extension, and leaves the plan as it is', async () => {
    const {folder, path, statement} = await setUp(
      plan([entry('requsts', {progress: uploaded})], {placeholder: contact}),
    )
    const before = await readFile(path('plan.json'), 'utf8')
    const {stderr, exitCode} = await statement('--output', path('names.html'))
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Wrote')
    expect(stderr).toContain('does not know what was uploaded as requsts')
    await statement('--output', path('names.json'))
    expect(await readFile(path('names.html'), 'utf8')).toMatch(/^<!doctype html>/)
    const document = JSON.parse(await readFile(path('names.json'), 'utf8'))
    expect(await schemaErrors('statement', document)).toEqual([])
    expect((await statement('--json')).result).toEqual(document)
    expect(await readFile(path('plan.json'), 'utf8')).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(['names.html', 'names.json', 'plan.json'])
  })

  it('is a page on standard output unless told otherwise', async () => {
    const {statement} = await setUp(plan([entry('requsts', {progress: uploaded})], {placeholder: contact}))
    expect((await statement()).stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    expect((await statement('--format', 'json')).stdout).toMatch(/^\{\n {2}"schema": "forestall\/statement\/v1"/)
  })

  it('counts what progress files say, of the plan’s names alone', async () => {
    const {path, statement} = await setUp(plan([entry('requsts'), entry('reqests')], {placeholder: contact}))
    const file = async (name: string, ...names: string[]) => {
      const entries = names.map((name) => ({name, ...uploaded}))
      const progress = {schema: 'forestall/progress/v1', plan: '0'.repeat(16), exported: uploaded.updated, entries}
      await writeFile(path(name), JSON.stringify(progress))
      return path(name)
    }
    const [ada, grace] = [await file('ada.json', 'requsts'), await file('grace.json', 'reqests', 'numpyy')]
    const {result, stderr} = await statement('--progress', ada, '--progress', grace)
    expect(result!.names.map(({name, since}) => [name, since])).toEqual([
      ['reqests', '2026-11-24'],
      ['requsts', '2026-11-24'],
    ])
    expect(stderr).toContain('Not in this plan, ignored: numpyy')
  })

  it('says how many internal names it leaves out, and does not name them', async () => {
    const own = [{target: 'acme-billing', seed: 'acme-billing', technique: 'exact', detail: 'x', likelihood: 0.5}]
    const entries = [entry('acme-billing', {progress: uploaded, squats: own}), entry('requsts', {progress: uploaded})]
    const targets = [
      target({name: 'requests'}),
      target({name: 'acme-billing', internal: true, standing: 'unregistered'}),
    ]
    const {statement} = await setUp(plan(entries, {targets, placeholder: contact}))
    const {stdout, stderr} = await statement()
    expect(stdout).not.toContain('acme-billing')
    expect(stderr).toContain('1 name. `--include-internal`')
    expect((await statement('--include-internal')).stdout).toContain('>acme-billing<')
  })

  it.each<[string, Plan, string[], number, RegExp]>([
    ['an empty plan', plan([]), [], 3, /has no names/],
    ['a plan of which nothing was uploaded', requestsPlan(), [], 3, /no name has been uploaded\n[\s\S]*--progress/],
    ['a format that it does not come in', requestsPlan(), ['--output', 'names.csv'], 2, /--format html\|json/],
    ['progress that is not there', requestsPlan(), ['--progress', 'nowhere.json'], 2, /There is no file nowhere\.json/],
    [
      'a plan with an address that PyPI refuses',
      plan([entry('requsts', {progress: uploaded})], {placeholder: {...contact, email: 'ada@x'}}),
      [],
      5,
      /`ada@x`/,
    ],
  ])('says what to do about %s', async (_, content, flags, exit, words) => {
    const {folder, statement} = await setUp(content)
    const {exitCode, stderr, stdout} = await statement(...flags)
    expect(exitCode).toBe(exit)
    expect(stderr).toMatch(words)
    expect(stdout).toBe('')
    expect(await readdir(folder)).toEqual(['plan.json'])
  })
})
