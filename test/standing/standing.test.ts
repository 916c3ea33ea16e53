import {readdirSync, readFileSync} from 'node:fs'
import {mkdtemp, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Context} from '../../src/context.ts'
import {STANDING_KINDS, standingKind} from '../../src/findings/standing.ts'
import {toPlaceholder} from '../../src/placeholder/from-plan.ts'
import {makeRenderer} from '../../src/placeholder/render.ts'
import {renderChecklist} from '../../src/report/checklist/index.ts'
import {renderList} from '../../src/report/list/index.ts'
import {draftNotices} from '../../src/report/notices.ts'
import {renderPlan} from '../../src/report/plan.ts'
import {requestOf} from '../../src/report/request/document.ts'
import {renderRequest} from '../../src/report/request/index.ts'
import {renderReview} from '../../src/report/review.ts'
import {renderStatement} from '../../src/report/statement/index.ts'
import {renderStatus} from '../../src/report/status.ts'
import {dateWords} from '../../src/report/words.ts'
import {checklist} from '../../src/services/checklist.ts'
import {list} from '../../src/services/list.ts'
import {plan} from '../../src/services/plan.ts'
import {review} from '../../src/services/review.ts'
import {statement} from '../../src/services/statement.ts'
import {status} from '../../src/services/status.ts'
import {PLAIN} from '../../src/terminal/screen.ts'

/** The kinds of targets, each with what its user types. */
const KINDS = {
  mine: {target: 'requests', mine: ['requests']},
  others: {target: 'requests'},
  internal: {target: 'acme-billing', internal: ['acme-billing']},
  // A popular name mistyped: `list` asks back, and it is taken only because it is declared.
  unpublished: {target: 'reqeusts', mine: ['reqeusts']},
  unclaimed: {target: 'acme-billing'},
  module: {target: 'stdlib:json'},
  slip: {target: 'slip:requirements.txt'},
} as const satisfies Record<(typeof STANDING_KINDS)[number], object>

const REGISTERED = ['acme-biling', 'flask', 'jsno', 'numpy', 'reqests', 'requests', 'requiremets-txt']
const DAY_MS = 24 * 60 * 60 * 1000
/** The plan's first day, yet to come whenever the test runs, and what the files have in its place. */
const DAY = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)
const DAY_OF_FILES = '2026-12-01'
/** When the names file was changed: no file is newer than now. */
const AS_OF = new Date('2026-11-20T00:00:00Z')
const none = {stdlib: false, slips: false}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-standing-'))
  const names = join(folder, 'names.txt')
  await writeFile(names, `${REGISTERED.join('\n')}\n`)
  await utimes(names, AS_OF, AS_OF)
})
afterAll(() => rm(folder, {recursive: true, force: true}))

/** Everything the program says of one target: each output under its name. */
async function saidOf(kind: keyof typeof KINDS): Promise<string> {
  const {target, ...declared} = KINDS[kind]
  const notes: string[] = []
  const context: Context = {
    cacheDir: join(folder, 'cache'),
    dataDir: join(folder, 'data'),
    warn: (message) => notes.push(message),
    quiet: true,
  }
  const index = join(folder, 'names.txt')
  const path = join(folder, `${kind}.json`)
  const options = {...none, ...declared, index}
  const undeclared = await list(
    [target],
    {...none, index, limit: 2, all: false, verdict: 'open', live: false, alerts: true},
    context,
  )
  const undeclaredNotes = notes.splice(0)
  const made = await plan(
    [target],
    {...options, budget: 3, start: DAY, retarget: false, output: path} as Parameters<typeof plan>[1],
    context,
  )
  expect(standingKind(made.plan.targets[0]!)).toBe(kind)
  const [first, second] = made.plan.entries
  const render = await makeRenderer()
  const placeholders = [first!, second!].map((entry) => render(toPlaceholder(entry, made.plan)))
  const asked = {...made.plan, entries: made.plan.entries.map((entry) => ({...entry, route: 'ask' as const}))}
  const found = await review([target], {...options, limit: 9, all: true, new: false, live: false}, context)
  const page = await renderChecklist(await checklist(path, context), 'html')
  const view = {
    screen: PLAIN,
    verdict: 'open',
    isFiltered: false,
    next: `forestall plan ${target}`,
    doubtful: [],
  } as const
  const uploaded = {updated: `${DAY}T09:00:00Z`, steps: {upload: `${DAY}T09:00:00Z`}, answer: null}
  const exported = made.plan.entries.map(({name}) => ({name, ...uploaded}))
  const progress = join(folder, 'progress.json')
  await writeFile(
    progress,
    JSON.stringify({
      schema: 'forestall/progress/v1',
      plan: '0'.repeat(16),
      exported: uploaded.updated,
      entries: exported,
    }),
  )
  const sections: readonly (readonly [string, string])[] = [
    ['list, nothing declared', `${undeclaredNotes.join('\n')}\n${await renderList(undeclared, 'table', view)}`],
    ['plan', `${notes.splice(0).join('\n')}\n${renderPlan(made, 'plan.json', PLAIN)}`],
    ['checklist.md', (await renderChecklist(await checklist(path, context), 'md')).split('\n## What each step')[0]!],
    ['checklist.html', wordsOfPage(page)],
    ['checklist.csv', await renderChecklist(await checklist(path, context), 'csv')],
    ...placeholders.flatMap((files, i) =>
      ['PKG-INFO', 'placeholder_backend.py', 'placeholder.json'].flatMap((file) => {
        const text = files.get(file)
        return text === undefined ? [] : [[`placeholder ${i + 1}, ${file}`, text] as const]
      }),
    ),
    ['request', await renderRequest(await requestOf(asked), 'md')],
    [
      'statement.html',
      wordsOfPage(
        await renderStatement(await statement(path, {includeInternal: false, progress: [progress]}, context), 'html'),
      ),
    ],
    ['review', await renderReview(found, 'text')],
    ...(await draftNotices(found)).map(({file, text}) => [file, text] as const),
    ['status', await renderStatus(await status(path, {live: false, index}, context), 'text')],
  ]
  return sections
    .map(([title, text]) => `════ ${title}\n${text.trim()}\n`)
    .join('\n')
    .replaceAll(folder, '<folder>')
    .replaceAll(new Date().toISOString().slice(0, 10), '<today>')
    .replaceAll(DAY, DAY_OF_FILES)
    .replaceAll(dateWords(DAY), dateWords(DAY_OF_FILES))
}

/** The text of the page above its lists of answers and steps. */
function wordsOfPage(html: string): string {
  return html
    .replace(/<(script|style|svg|template|dialog)[\s\S]*?<\/\1>/g, '')
    .replace(/<section class="margin reference"[\s\S]*$/, '')
    .replace(/<section class="before[\s\S]*?<\/section>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s*\n\s*/g, '\n')
}

describe('what is said of a target', () => {
  it.each(STANDING_KINDS)(
    'is true where it is %s',
    async (kind) => {
      await expect(await saidOf(kind)).toMatchFileSnapshot(`${kind}.txt`)
    },
    60_000,
  )

  it('names no internal target to others', async () => {
    const said = await saidOf('internal')
    for (const section of said.split('════ ')) {
      const title = section.slice(0, section.indexOf('\n'))
      if (!/^(placeholder 2|notice|report|statement)/.test(title)) continue
      // Its look-alikes may begin like it: acme-billings.
      expect(section.slice(title.length), title).not.toMatch(/acme-billing(?![a-z0-9])/)
    }
    expect(said).not.toMatch(/pip install acme-billing|acme-billing.{0,9} a project on PyPI|maintain .?acme-billing/)
  }, 60_000)

  it('is worded in one place: no template and no other file says whose a target is', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const said = ['templates', 'src/report', 'src/placeholder', 'src/watch', 'src/plan'].flatMap((dir) =>
      readdirSync(join(root, dir), {recursive: true, encoding: 'utf8'})
        .filter((file) => /\.(hbs|ts)$/.test(file))
        .filter((file) =>
          /\b(?:[wW]e|[yY]ou) maintain\b(?! \{\{)|, a project on PyPI/.test(
            readFileSync(join(root, dir, file), 'utf8'),
          ),
        )
        .map((file) => `${dir}/${file}`),
    )
    expect(said).toEqual([])
  })
})
