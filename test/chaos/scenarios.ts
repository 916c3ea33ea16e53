import {mkdir, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {entry, plan} from '../support/sample-plan.ts'

/** A command that writes, in the folder of a user. */
export interface Scenario {
  readonly id: string
  readonly argv: readonly string[]
  /** The command before it, which leaves its files and caches there; usually one that makes the look-up table. */
  readonly after?: readonly string[]
  /** Files beside those that every scenario has, by path. */
  readonly files?: Readonly<Record<string, string>>
  /** Whether it asks an index: one on this machine, whose address stands for `INDEX` in the arguments. */
  readonly asks?: boolean
}

const TIME = '2026-11-30T10:00:00.000Z'
const PROGRESS = {
  schema: 'forestall/progress/v1',
  plan: '0123456789abcdef',
  exported: TIME,
  entries: [{name: 'requsts', updated: TIME, steps: {free: TIME}, answer: {id: 'prohibited', text: 'no'}}],
}

/** With what every command needs: names to upload, and one to ask for. */
const PLAN = plan([entry('requsts'), entry('rquests'), entry('reqests', {route: 'ask'})])

const UPLOADED = entry('requsts', {progress: {updated: TIME, steps: {upload: TIME}, answer: null}})

/** One of them has been registered since the names of this file. */
const OLDER_NAMES = {'older.txt': 'requests\nnumpy\n'}
const BLOCK = ['block', 'requests', '--limit', '5', '--format', 'json', '--output', 'rules.json']
const PYPROJECT = {'pyproject.toml': '[project]\nname = "acme-billing"\ndependencies = ["requests", "flask"]\n'}
const REVIEW = ['review', 'requests', '--no-live']

const NO_CACHE: readonly string[] = []
const WARM_CACHE = ['list', 'requests', '--limit', '1']

export const SCENARIOS: readonly Scenario[] = [
  {id: 'list', argv: ['list', 'requests', '--limit', '3'], after: NO_CACHE},
  {
    id: 'list, with a config',
    argv: ['list', '--limit', '3'],
    after: NO_CACHE,
    files: {'forestall.toml': 'targets = ["requests"]\nindex = "names.txt"\n'},
  },
  {id: 'list --live', argv: ['list', 'requests', '--limit', '2', '--live', '--index', 'INDEX'], asks: true},
  {id: 'plan', argv: ['plan', 'requests', '--budget', '3', '--output', 'plans/new.json']},
  {id: 'plan, of a plan', argv: ['plan', '--output', 'plan.json']},
  {id: 'plan --set', argv: ['plan', '--output', 'plan.json', '--set', 'rquests=watch']},
  {id: 'plan --import', argv: ['plan', '--output', 'plan.json', '--import', 'progress.json']},
  {id: 'build', argv: ['build', 'plan.json', '--output', 'placeholders']},
  {
    id: 'build, again',
    argv: ['build', 'plan.json', '--output', 'placeholders'],
    after: ['build', 'plan.json', '--output', 'placeholders', '--style', 'inert'],
  },
  {id: 'checklist', argv: ['checklist', 'plan.json', '--output', 'checklist.html']},
  {id: 'request', argv: ['request', 'plan.json', '--output', 'request.md']},
  {
    id: 'statement',
    argv: ['statement', 'plan.json', '--output', 'names.html'],
    files: {'plan.json': JSON.stringify(plan([UPLOADED, entry('rquests')]), null, 2)},
  },
  {id: 'block', argv: BLOCK},
  {
    id: 'block --update',
    argv: ['block', '--update', 'rules.json'],
    after: [...BLOCK, '--index', 'older.txt'],
    files: OLDER_NAMES,
  },
  {id: 'block, OSV', argv: ['block', 'requests', '--limit', '3', '--format', 'osv', '--output', 'osv']},
  {id: 'block, zipped', argv: ['block', 'requests', '--limit', '3', '--format', 'osv', '--output', 'osv.zip']},
  {id: 'review --legitimate', argv: [...REVIEW, '--legitimate', 'reqeusts', '--reviewed', 'reviewed.tsv']},
  {id: 'review --notices', argv: [...REVIEW, '--notices', 'drafts']},
  {
    id: 'explain --reply',
    argv: ['explain', 'reqeusts', '--reply', "The name 'reqeusts' isn't allowed."],
    after: ['explain', 'reqeusts'],
  },
  {id: 'init', argv: ['init'], files: PYPROJECT},
  {id: 'init --force', argv: ['init', '--force'], files: {...PYPROJECT, 'forestall.toml': 'targets = ["numpy"]\n'}},
  {id: 'index update', argv: ['index', 'update', '--index', 'INDEX'], after: NO_CACHE, asks: true},
  {
    id: 'index update, again',
    argv: ['index', 'update', '--index', 'INDEX'],
    after: ['index', 'update', '--index', 'INDEX'],
    asks: true,
  },
]

/** Prepares a user's folder, the same for every run. */
export async function furnish(home: string, {files = {}}: Scenario): Promise<void> {
  const all: Readonly<Record<string, string>> = {
    'names.txt': 'requests\nreqeusts\nnumpy\nflask\n',
    'plan.json': JSON.stringify(PLAN, null, 2),
    'progress.json': JSON.stringify(PROGRESS),
    'reviewed.tsv': 'flask-x\t2026-10-01\n',
    ...files,
  }
  await mkdir(home, {recursive: true})
  const then = new Date('2026-11-01')
  for (const [name, text] of Object.entries(all)) {
    await writeFile(join(home, name), text)
    await utimes(join(home, name), then, then)
  }
}

/** Returns the command to run before a scenario, undefined for none. */
export function commandBefore({after = WARM_CACHE}: Scenario): readonly string[] | undefined {
  return after.length > 0 ? after : undefined
}
