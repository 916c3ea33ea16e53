import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Config} from '@oclif/core'
import {captureOutput} from '@oclif/test'
import {afterEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Checklist from '../../src/commands/checklist.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {plan, requestsPlan} from '../support/sample-plan.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function setUp(content = JSON.stringify(requestsPlan())) {
  const folder = await temporaryFolder()
  const path = join(folder, 'plan.json')
  await writeFile(path, content)
  const config = await Config.load({root})
  const checklist = (...flags: string[]) => captureOutput(() => Checklist.run([path, ...flags], config))
  return {folder, path, checklist}
}

afterEach(() => {
  process.exitCode = undefined
})

describe('forestall checklist', () => {
  it('prints Markdown unless told otherwise', async () => {
    const {checklist} = await setUp()
    const {stdout, stderr} = await checklist()
    expect(stdout).toContain('# Registration checklist\n')
    expect(stdout).toContain('## Day 1 · Monday 23 November 2026\n')
    expect(stderr).toBe('')
  })

  it.each([
    ['page.html', '<!doctype html>'],
    ['list.md', '# Registration checklist'],
    ['list.CSV', 'day,date,name,'],
    ['list.json', '{\n  "schema": "forestall/checklist/v1"'],
  ])('knows from the extension what %s is to be, and says where it is', async (file, beginning) => {
    const {folder, checklist} = await setUp()
    const {stdout, stderr} = await checklist('--output', join(folder, 'new', file))
    expect(stdout).toBe('')
    expect(stderr.startsWith(`Wrote ${join(folder, 'new', file)}`)).toBe(true)
    if (file.endsWith('.html')) expect(stderr).toContain(`Open it in a browser: file://${folder}/new/page.html\n`)
    expect((await readFile(join(folder, 'new', file), 'utf8')).startsWith(beginning)).toBe(true)
  })

  it('names the archives by the way from here, so that the upload command can be run as it stands', async () => {
    const {folder, checklist} = await setUp()
    expect((await checklist()).stdout).toContain(`twine upload ${folder}/placeholders/requsts-0.0.0.tar.gz`)
  })

  it('refuses an extension that means nothing, and writes nothing', async () => {
    const {folder, checklist} = await setUp()
    const {stderr} = await checklist('--output', join(folder, 'list.docx'))
    expect(stderr).toMatch(/Cannot tell the format of .*list\.docx/)
    expect(process.exitCode).toBe(2)
    expect(await readdir(folder)).toEqual(['plan.json'])
  })

  it.each([
    ['not JSON', '{'],
    ['of another kind', '{"schema":"forestall/list/v1"}'],
  ])('refuses a plan that is %s with exit code 5', async (_, content) => {
    const {checklist} = await setUp(content)
    expect((await checklist()).stderr).toContain('is not a Forestall plan')
    expect(process.exitCode).toBe(5)
  })

  it('has nothing to do for an empty plan', async () => {
    const {checklist} = await setUp(JSON.stringify(plan([])))
    expect((await checklist()).stderr).toContain('has no names')
    expect(process.exitCode).toBe(3)
  })

  it('keeps its JSON to the schema', async () => {
    const {checklist} = await setUp()
    expect(await schemaErrors('checklist', JSON.parse((await checklist('--json')).stdout))).toEqual([])
  })
})
