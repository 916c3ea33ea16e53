import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'csv-parse/sync'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import RequestCommand from '../../src/commands/request.ts'
import type {Plan} from '../../src/plan/types.ts'
import {type RequestDocument, requestOf} from '../../src/report/request/document.ts'
import {renderRequest} from '../../src/report/request/index.ts'
import {hostilePlan} from '../support/hostile-plan.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {run} from '../support/run.ts'
import {entry, plan, requestsPlan, target} from '../support/sample-plan.ts'

const golden = (name: string) => fileURLToPath(new URL(`../fixtures/report/${name}`, import.meta.url))

async function setUp(content: Plan) {
  const folder = await temporaryFolder()
  const path = join(folder, 'plan.json')
  await writeFile(path, JSON.stringify(content))
  return {folder, request: (...flags: string[]) => run<RequestDocument>(RequestCommand, path, ...flags)}
}

/** Four names to be asked for, of a project, a module, a slip and an alias; one to register; one taken meanwhile. */
function askingPlan(): Plan {
  const ask = (name: string, target: string, seed = target, technique = 'omission', detail = 'drops a letter') =>
    entry(name, {route: 'ask', squats: [{target, seed, technique, detail, likelihood: 0.02}]})
  return plan(
    [
      {...ask('requsts', 'requests'), alerts: ['typosnyper:omitted_characters'], note: 'private: seen in our logs'},
      ask('jsno', 'stdlib:json', 'json'),
      ask('gti', 'slip:git', 'git'),
      ask('beautifulsop', 'beautifulsoup4', 'beautifulsoup', 'omission', 'drops "u" at 11'),
      entry('reqests'),
      {...ask('reqeusts', 'requests'), verdict: 'taken'},
      ask('acme-core', 'acme-core', 'acme-core', 'exact', 'is the name itself, which nobody has registered'),
      ask('acme-billing', 'acme-billing', 'acme-billing', 'exact', 'is the name itself, which nobody has registered'),
      ask('umbrella', 'umbrella', 'umbrella', 'exact', 'is the name itself, which nobody has registered'),
      ask('umbrela', 'umbrella', 'umbrella', 'omission', 'drops "l" at 8'),
    ],
    {
      targets: [
        target({name: 'requests', mine: true}),
        target({name: 'stdlib:json', rank: null}),
        target({name: 'slip:git', rank: null}),
        target({name: 'beautifulsoup4', rank: null}),
        target({name: 'numpy', rank: null}),
        ...['acme-billing', 'acme-core', 'umbrella'].map((name) =>
          target({name, rank: null, standing: 'unregistered', internal: true}),
        ),
      ],
      placeholder: {author: 'Ada Lovelace', email: 'ada@example.com', url: 'https://example.com/requests'},
    },
  )
}

describe('forestall request', () => {
  it.each(['md', 'csv', 'json'])('writes, as %s, the golden file', async (format) => {
    const {request} = await setUp(askingPlan())
    const {stdout, exitCode} = await request('--format', format)
    expect(exitCode).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden(`request.${format}`))
  })

  it('asks once per target, for open names only, and keeps notes to the user', async () => {
    const {folder, request} = await setUp(askingPlan())
    const {stdout, result} = await request('--json')
    expect(await schemaErrors('request', JSON.parse(stdout))).toEqual([])
    expect(result!.requests.map(({target, names}) => [target, ...names.map(({name}) => name)])).toEqual([
      ['requests', 'requsts'],
      ['stdlib:json', 'jsno'],
      ['slip:git', 'gti'],
      ['beautifulsoup4', 'beautifulsop'],
      ['acme-*', 'acme-billing', 'acme-core'],
      ['umbrella', 'umbrella'],
      ['', 'umbrela'],
    ])
    expect(stdout).not.toContain('private')
    await request('--output', join(folder, 'request.html'))
    const page = await readFile(join(folder, 'request.html'), 'utf8')
    expect(page).toContain('PEP 541 Request: prohibit 1 look-alike of requests')
    expect(page).not.toContain('private')
    expect(page).not.toMatch(/https?:\/\/(?!github\.com\/pypi|pypi\.org|example\.com)/)
  })

  it('claims to maintain what is the user’s, and writes to those who maintain the rest', async () => {
    const {request} = await setUp(askingPlan())
    const {result} = await request('--json')
    const texts = new Map(
      result!.requests.map(({target: label, fields}) => [label, fields.map(({text}) => text).join('\n')]),
    )
    const claims = [...texts].filter(([, text]) => /\bwe maintain\b/i.test(text)).map(([label]) => label)
    expect(claims).toEqual(['requests'])
    expect(texts.get('beautifulsoup4')).toContain(
      'You maintain `beautifulsoup4` (https://pypi.org/project/beautifulsoup4/)',
    )
    expect(result!.requests.filter(({audience}) => audience === 'maintainers').map(({target: label}) => label)).toEqual(
      ['beautifulsoup4'],
    )
  })

  it('names an internal name only where that very name is asked for', async () => {
    const {request} = await setUp(askingPlan())
    const {result} = await request('--json')
    for (const {target: label, title, fields, names} of result!.requests) {
      const all = JSON.stringify({title, fields, names})
      expect(all.includes('acme-')).toBe(label === 'acme-*')
      expect(all.includes('umbrella')).toBe(label === 'umbrella')
    }
  })

  it('gives the whole likelihood of a name, most likely first', async () => {
    const way = (technique: string, likelihood: number) => ({
      target: 'requests',
      seed: 'requests',
      technique,
      detail: 'x',
      likelihood,
    })
    const names = [
      entry('requsts', {route: 'ask', risk: 0.03, squats: [way('omission', 0.03)]}),
      entry('request', {route: 'ask', risk: 0.04, squats: [way('plural', 0.02), way('truncation', 0.02)]}),
    ]
    const {request} = await setUp(plan(names, {targets: [target({name: 'requests', mine: true})]}))
    const {result} = await request('--json')
    expect(result!.requests[0]!.names.map(({name, likelihood}) => [name, likelihood])).toEqual([
      ['request', 0.04],
      ['requsts', 0.03],
    ])
  })

  it('is short: a request for twenty names can be read in a minute', async () => {
    const names = Array.from({length: 20}, (_, i) => entry(`requests${i}`, {route: 'ask'}))
    const {request} = await setUp(plan(names, {targets: [target({name: 'requests', mine: true})]}))
    const {result} = await request('--json')
    const words = result!.requests[0]!.fields.flatMap(({text}) => text.replace(/^\|.*$/gm, '').split(/\s+/))
    expect(words.length).toBeLessThan(200)
  })

  it('has nothing to do for a plan that asks for nothing', async () => {
    const {request} = await setUp(plan([entry('requsts')]))
    const {exitCode, stderr} = await request()
    expect(exitCode).toBe(3)
    expect(stderr).toContain('no open name with the route `ask`')
  })
})

describe('a request made of hostile text', () => {
  const asked = () => {
    const hostile = hostilePlan()
    return requestOf({...hostile, entries: hostile.entries.map((e) => ({...e, route: 'ask', verdict: 'open'}))})
  }

  it('stays text in Markdown and HTML, and is not a formula in a spreadsheet', async () => {
    const md = await asked().then((request) => renderRequest(request, 'md'))
    const outside = md
      .replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
      .replace(/<https:\/\/github\.com\/pypi\/support\/issues\/new\?[\w%=&+.*-]+>/g, '')
    expect(outside).not.toMatch(/(?<!\\)<[a-z/!]/i)
    expect(outside).not.toMatch(/(?<!\\)!?\[[^\]]*\]\(/)
    expect(outside).not.toContain('@pypi')
    const html = await asked().then((request) => renderRequest(request, 'html'))
    expect(html).not.toMatch(/<(img|svg)/)
    // Its own, which the policy allows by digest.
    expect(html.match(/<script/g)).toHaveLength(1)
    const rows: string[][] = parse(await asked().then((request) => renderRequest(request, 'csv')))
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  })
})

it('leaves the plan alone', async () => {
  const {folder, request} = await setUp(requestsPlan())
  await request()
  expect(JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8'))).toEqual(requestsPlan())
})
