import {mkdir, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {entry, plan} from '../support/sample-plan.ts'

/** A command that writes, in the folder of a user. */
export interface Scenario {
  readonly id: string
  readonly argv: readonly string[]
  /** A command before it, whose caches are there already: some take seconds to make. */
  readonly after?: readonly string[]
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

export const SCENARIOS: readonly Scenario[] = [
  {id: 'list', argv: ['list', 'requests', '--limit', '3']},
  {id: 'plan', argv: ['plan', 'requests', '--budget', '3', '--output', 'new.json']},
  {id: 'plan-update', argv: ['plan', '--output', 'plan.json']},
  {id: 'plan-import', argv: ['plan', '--output', 'plan.json', '--import', 'progress.json']},
  {id: 'build', argv: ['build', 'plan.json', '--output', 'placeholders']},
  {id: 'checklist', argv: ['checklist', 'plan.json', '--output', 'checklist.html']},
  {id: 'request', argv: ['request', 'plan.json', '--output', 'request.md']},
  {id: 'block', argv: ['block', 'requests', '--limit', '5', '--output', 'rules.json']},
  {id: 'block-osv', argv: ['block', 'requests', '--limit', '3', '--format', 'osv', '--output', 'osv']},
  {id: 'review', argv: ['review', 'requests', '--no-live', '--legitimate', 'reqeusts', '--reviewed', 'reviewed.tsv']},
  {
    id: 'explain',
    argv: ['explain', 'reqeusts', '--reply', "The name 'reqeusts' isn't allowed."],
    after: ['explain', 'reqeusts'],
  },
  {id: 'index-update', argv: ['index', 'update', '--index', 'INDEX'], asks: true},
]

/** Prepares a user's folder, the same for every run. */
export async function furnish(home: string): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'names.txt': 'requests\nreqeusts\nnumpy\nflask\n',
    'plan.json': JSON.stringify(PLAN, null, 2),
    'progress.json': JSON.stringify(PROGRESS),
    'reviewed.tsv': 'flask-x\t2026-10-01\n',
  }
  await mkdir(home, {recursive: true})
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text)
  const then = new Date('2026-11-01')
  await utimes(join(home, 'names.txt'), then, then)
}
