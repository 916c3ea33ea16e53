import {spawn, spawnSync} from 'node:child_process'
import {chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {documentPaths, textOf} from '../../docs/make/documents.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {need} from '../support/needs.ts'
import {shareReverseIndex} from '../support/reverse-index.ts'
import {type ExampleBlock, exampleBlocks, setupOf, showsOutput} from './example-blocks.ts'

/**
 * Runs every example of the documents. The blocks of a document run one after the other in one folder, as a reader would
 * go through them, with the built program as `forestall`, the bundled names, and the files of `folder/`.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
/** 2026-11-30: what examples take for today. */
const EPOCH = '1795996800'

const shell = need(spawnSync('bash', ['-c', 'true']).status === 0 ? '' : 'no bash')
let shared: string
let server: IndexServer
beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'forestall-examples-'))
  await shareReverseIndex(join(shared, 'cache'))
  await program('forestall', [
    `'${process.execPath}' '${join(root, 'bin/run.js')}' "$@"`,
    // Findings are an answer: a reader's shell would go on, too.
    'code=$?; case " $* " in *" --exit-code "*) [ $code = 10 ] && exit 0 ;; esac; exit $code',
  ])
  // What the button “Export progress” of the checklist page writes once everything is uploaded.
  await program('export-progress', [
    'forestall checklist --format json > .checklist.json',
    `exec '${process.execPath}' '${join(root, 'test/docs/export-progress.mjs')}' .checklist.json forestall-plan.json`,
  ])
  server = await startIndexServer({names: ['requests', 'numpy', 'flask']})
})
afterAll(async () => {
  await server.close()
  await rm(shared, {recursive: true, force: true})
})

async function program(name: string, lines: readonly string[]): Promise<void> {
  const bin = join(shared, 'bin')
  await mkdir(bin, {recursive: true})
  await writeFile(join(bin, name), `#!/bin/bash\n${lines.join('\n')}\n`)
  await chmod(join(bin, name), 0o755)
}

interface Output {
  readonly code: number
  readonly stdout: string
  readonly all: string
}

function bash(script: string, folder: string, env: Readonly<Record<string, string>>): Promise<Output> {
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', asProgram(script)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [join(shared, 'bin'), process.env['PATH']].join(delimiter),
      HOME: folder,
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
      SOURCE_DATE_EPOCH: EPOCH,
      FORESTALL_CACHE_DIR: join(shared, 'cache'),
      FORESTALL_DATA_DIR: join(folder, '.data'),
      ...env,
    },
  })
  let stdout = ''
  let all = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
    all += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => (all += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({code: code ?? -1, stdout, all})))
}

/** In a clone, `forestall` is not on the path yet. */
const asProgram = (script: string): string => script.replaceAll('node bin/run.js', 'forestall')

/** Runs a block with an index that has just got a new project, as after two updates. */
async function runAsking(script: string, folder: string): Promise<Output> {
  const env = {
    FORESTALL_INDEX: server.url,
    FORESTALL_POPULARITY: new URL('/popularity.json', server.url).href,
    FORESTALL_CACHE_DIR: join(folder, '.cache'),
  }
  await shareReverseIndex(join(folder, '.cache')).catch(() => {}) // linked already by an earlier block
  await bash('forestall index update', folder, env)
  server.project(`requestts${newNumber++}`, {state: 'active', owners: ['mallory']})
  await bash('forestall index update', folder, env)
  return bash(script.replaceAll(/https:\/\/[\w.-]+\.example\.com\/\S*/g, server.url), folder, env)
}
let newNumber = 0

const documents = documentPaths().map((path) => [path, exampleBlocks(path, textOf(path))] as const)

describe.each(documents.filter(([, blocks]) => blocks.some(({notRun}) => !notRun)))(
  'the examples of %s',
  (path, blocks) => {
    it.skipIf(shell.isLeftOut)(
      `run${shell.note}`,
      async () => {
        const folder = await mkdtemp(join(shared, 'folder-'))
        await cp(join(root, 'test/docs/folder'), folder, {recursive: true})
        await mkdir(join(folder, 'node_modules'))
        await symlink(root, join(folder, 'node_modules/forestall'), 'junction')
        const setup = await bash(setupOf(textOf(path)), folder, {})
        expect(setup, 'what the examples begin with').toMatchObject({code: 0})
        for (const block of blocks.filter(({notRun}) => !notRun)) {
          const {code, stdout, all} = await (block.asksIndex
            ? runAsking(block.script, folder)
            : bash(block.script, folder, {}))
          expect(code, `${block.at} exits with ${code}:\n${block.script}\n${all}`).toBe(0)
          if (block.output !== undefined && !showsOutput(block.output, stdout)) {
            expect(stdout, `${block.at} does not print what is shown`).toBe(block.output)
          }
        }
      },
      300_000,
    )
  },
)

it('no example is left out but for a reason that is known here', () => {
  const leftOut = documents.flatMap(([, blocks]) => blocks.flatMap(({notRun}) => (notRun ? [notRun] : [])))
  expect([...new Set(leftOut)].sort()).toEqual(REASONS)
  expect(documents.flatMap(([, blocks]) => blocks).filter(isRun).length).toBeGreaterThan(30)
})

const isRun = ({notRun}: ExampleBlock): boolean => notRun === undefined

/** Why an example may be left out: each has a test of another kind. */
const REASONS: readonly string[] = [
  "a clone's own commands, which .ci/run runs",
  'asks PyPI itself; a test of its own puts a feed in its place',
  "sets the reader's own shell up",
]
