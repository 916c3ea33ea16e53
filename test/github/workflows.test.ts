import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {documentPaths, textOf} from '../../docs/make/documents.ts'

/** What zizmor and GitHub's hardening guide ask of workflows, as far as ours have occasion to break it. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.github/workflows')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
}

const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  return {file, text, ...(parse(text) as {permissions: unknown; concurrency: unknown; jobs: Record<string, Job>})}
})
const actionText = readFileSync(join(root, 'action.yml'), 'utf8')
const action = parse(actionText) as {runs: {steps: readonly Step[]}}

describe.each(workflows)('$file', ({text, permissions, concurrency, jobs}) => {
  it('gives its jobs no rights but those that they name, and says why they need to write', () => {
    expect(permissions).toEqual({})
    expect(concurrency).toBeDefined()
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toEqual([])
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
    for (const line of text.split('\n').filter((line) => /: write\b/.test(line))) expect(line).toMatch(/ # to \w+/)
  })

  it('leaves no token in the checkout, unless a job pushes and says so', () => {
    for (const [, checkout] of text.matchAll(/- uses: (actions\/checkout@.*(?:\n {8,}.*)*)/g)) {
      expect(checkout).toMatch(/persist-credentials: false|zizmor: ignore\[artipacked\]/)
    }
  })

  it('pins what it uses, and puts no expression into a script', () => {
    for (const {steps} of Object.values(jobs)) expectHardened(steps)
  })
})

describe('action.yml', () => {
  it('pins what it uses, and puts no expression into a script', () => expectHardened(action.runs.steps))

  it('takes the program from its own path', () => {
    expect(actionText).not.toMatch(/npx|npm install/)
  })
})

/** An expression in a script is a way in for whoever chooses the value; a tag can be moved to other code. */
function expectHardened(steps: readonly Step[]): void {
  for (const {uses, run} of steps) {
    if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/)
    expect(run ?? '').not.toContain('${{')
  }
}

it('recipes in the documents pin every action too', () => {
  const used = documentPaths().flatMap((path) =>
    [...textOf(path).matchAll(/^ *(?:- )?uses: (\S+)(.*)$/gm)].map(([, action, comment]) => action! + comment),
  )
  expect(used.length).toBeGreaterThan(5)
  expect(used.filter((use) => !/@[0-9a-f]{40} # v[\d.]+$|^OWNER\/forestall@COMMIT$/.test(use))).toEqual([])
})

it('every use of an action is the same version, named beside the digest', () => {
  const versions = new Map<string, Set<string>>()
  for (const text of [...workflows.map(({text}) => text), actionText]) {
    for (const [, name, version] of text.matchAll(/uses: ([\w-]+\/[\w-]+)@([0-9a-f]{40} # v[\d.]+)/g)) {
      versions.set(name!, (versions.get(name!) ?? new Set()).add(version!))
    }
  }
  expect([...versions.keys()].sort()).toEqual(['actions/checkout', 'actions/setup-node'])
  for (const [, used] of versions) expect(used.size).toBe(1)
})

it('the tests run on every Node that package.json promises, on three systems', () => {
  const {engines} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [tests] = workflows.filter(({file}) => file === 'tests.yml')
  const {matrix} = (tests!.jobs['test'] as unknown as {strategy: {matrix: {os: string[]; node: string[]}}}).strategy
  expect(engines.node).toBe(`>=${matrix.node[0]}`)
  expect(matrix.node).toEqual(['20.19.0', '22', '24', '26'])
  expect(matrix.os.map((os) => os.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows'])
})

describe('the container', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
  const instructions = dockerfile
    .replace(/\\\n/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))

  it('runs without root, by a list of words, from an image of a set version', () => {
    const users = instructions.filter((line) => line.startsWith('USER '))
    expect(users).toEqual(['USER node'])
    for (const line of instructions.filter((line) => /^(?:ENTRYPOINT|CMD) /.test(line))) {
      expect(JSON.parse(line.replace(/^\w+ /, ''))).toBeInstanceOf(Array)
    }
    for (const line of instructions.filter((line) => line.startsWith('FROM '))) {
      expect(line).toMatch(/^FROM [\w/-]+:(?!latest)\d[\w.-]*(?: AS \w+)?$/)
    }
    expect(instructions.filter((line) => line.startsWith('ADD '))).toEqual([])
  })

  it('copies what there is, and all that the program needs', () => {
    const sources = instructions
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1))
    for (const source of sources) expect(existsSync(join(root, source))).toBe(true)
    for (const needed of ['bin', 'src', 'templates', 'data', 'package-lock.json']) expect(sources).toContain(needed)
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
    expect(sources.filter((source) => ignored.includes(source))).toEqual([])
  })
})
