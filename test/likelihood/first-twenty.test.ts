/**
 * The first twenty names that `list` shows for well-known targets, one file each, reviewed by eye: whatever changes the
 * order shows what it changes. To accept it, run this, read `git diff`, and commit the files:
 *
 *   UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/likelihood/first-twenty.test.ts
 */
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {portfolioOf} from '../../src/engine/rank/portfolio.ts'
import {rankNames} from '../../src/engine/rank/rank.ts'
import type {NameFinding} from '../../src/findings/types.ts'
import {type Knowledge, openKnowledge} from '../../src/knowledge/open.ts'
import {labelOf, parseLabel} from '../../src/targets/label.ts'

const TARGETS =
  `ansible anthropic apache-airflow attrs beautifulsoup4 boto3 celery colorama cryptography discord-py django
fastapi flask google-cloud-storage httpx huggingface-hub jinja2 langchain matplotlib mlflow numpy ollama openai
opencv-python pandas pillow playwright psycopg2-binary pycryptodome pydantic pytest python-dateutil pyyaml requests
scikit-learn selenium solana sqlalchemy tensorflow torch transformers urllib3`.split(/\s+/)
const DEPTH = 50
const folder = new URL('first-twenty/', import.meta.url)

const ACCEPT =
  'If these are better, accept them, and read what git diff shows:\n  UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/likelihood/first-twenty'

let knowledge: Knowledge
const lists = new Map<string, readonly NameFinding[]>()

beforeAll(async () => {
  const empty = mkdtempSync(join(tmpdir(), 'forestall-first-twenty-'))
  knowledge = await openKnowledge({index: undefined, cacheDir: empty, dataDir: empty, warn: () => {}, quiet: true})
  for (const name of TARGETS) {
    const target = {...parseLabel(name)!, aliases: []}
    const portfolio = portfolioOf([target], knowledge.aliases, knowledge.popularity, {isOpen: () => true})
    const options = {limit: DEPTH, verdicts: new Set(['open' as const]), techniques: new Set<string>()}
    lists.set(labelOf(target), rankNames(knowledge.screener, portfolio, options).names)
  }
}, 120_000)

describe('the first twenty names', () => {
  it.each(TARGETS)('of %s are those that were reviewed', (target) => {
    const lines = lists
      .get(target)!
      .slice(0, 20)
      .map(({name, squats}) => `${name.padEnd(28)} ${squats[0]!.technique}\n`)
    const file = new URL(`${target}.txt`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, lines.join(''))
    expect(lines.join(''), ACCEPT).toBe(readFileSync(file, 'utf8'))
  })

  it('have a file for each target, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(TARGETS.map((target) => `${target}.txt`).sort())
  })
})

// What ends in a digit has other neighbours.
it.each(TARGETS.filter((name) => !/\d$/.test(name)))(
  '%s has at most one number appended in the first fifty',
  (target) => {
    const appended = lists.get(target)!.filter(({name, squats}) => {
      return name.startsWith(target) && /^adds "-?\d+" at the end$/.test(squats[0]!.detail)
    })
    expect(appended.slice(1).map(({name}) => name)).toEqual([])
  },
)

describe.each(TARGETS)('the list of %s', (target) => {
  const names = () => lists.get(target)!.map(({name}) => name as string)
  const by = (...techniques: string[]) =>
    lists
      .get(target)!
      .filter(({squats}) => techniques.includes(squats[0]!.technique))
      .map(({name}) => name as string)

  it('doubles no word, and joins none to a name with hyphens', () => {
    const word = /^(?:python|py)(?=-)|(?<=-)(?:python|py)$/.exec(target)?.[0]
    if (word)
      expect(names().filter((name) => name.includes(`${word}-${word}`) || name.includes(word + word))).toEqual([])
    const joined = (name: string) => name.startsWith(`py${target}`) || name.endsWith(`${target}py`)
    if (target.includes('-')) expect(names().filter(joined)).toEqual([])
  })

  it('has no plural of an abbreviation, a fragment or a brand', () => {
    expect(by('plural').filter((name) => /(?:[^aeiou]y|xe|pie|ai|py|mcp|sdk|torch)s(?:-|\d|$)/.test(name))).toEqual([])
  })

  it('cuts no word of a name with hyphens', () => {
    const whole = new Set(target.split('-'))
    const cut = by('dropped-word', 'truncation').filter((name) => name.includes('-') && target.includes('-'))
    expect(cut.filter((name) => name.split('-').some((word) => !whole.has(word) && target.includes(word)))).toEqual([])
  })
})
