import {createHash} from 'node:crypto'
import {cp, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {forestall, type Run} from '../support/forestall.ts'
import {shareReverseIndex} from '../support/reverse-index.ts'
import type {GoldenCase} from './cases.ts'
import {servers} from './servers.ts'

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** 2026-11-30: what the program takes for today where it plans and builds. */
const EPOCH = '1795996800'
/** When the names file of the fixtures was last changed, which is what its names are "as of". */
const NAMES_CHANGED = new Date('2026-11-20T00:00:00Z')
/** Folders of the user that a run makes in its home; what stands in them is not output. */
const USER_FOLDERS = new Set(['cache', 'data', 'config'])

/** Returns the words of a command line; double quotes hold words together. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
}

/** Returns the command line of a case and, where that does not say it all, its situation. */
export function titleOf({line, when}: GoldenCase): string {
  return `forestall${line && ` ${line}`}${when === undefined ? '' : ` (${when})`}`
}

/** Returns the name of a case's golden file: its title, with `_` for what some file system forbids. */
export function fileOf(golden: GoldenCase): string {
  const name = titleOf(golden).replace(/^forestall (?=\w)/, '')
  return `${name.replace(/[^\w .,=@+()-]+/g, '_')}.txt`
}

/** Runs a case as a new user in a new folder; returns all that the user sees, in the form of a golden file. */
export async function outputOf({
  line,
  files = [],
  first = [],
  env,
  stdin,
  server,
  screen,
}: GoldenCase): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'forestall-golden-'))
  const index = server === undefined ? undefined : await servers[server]()
  try {
    await shareReverseIndex(join(home, 'cache'))
    for (const file of ['names.txt', ...files]) await cp(join(fixtures, file), join(home, file))
    await utimes(join(home, 'names.txt'), NAMES_CHANGED, NAMES_CHANGED)
    if (stdin !== undefined) await writeFile(join(home, 'stdin'), stdin)
    const options = {
      home,
      stdin: stdin === undefined ? null : 'stdin',
      env: {
        FORESTALL_CACHE_DIR: join(home, 'cache'),
        FORESTALL_DATA_DIR: join(home, 'data'),
        FORESTALL_INDEX: 'names.txt',
        SOURCE_DATE_EPOCH: EPOCH,
        TZ: 'UTC',
        // An address that the case's own server does not know: no run of a test asks the real one.
        ...(index && {FORESTALL_POPULARITY: `${index.url}popularity.json`}),
        ...(screen && {COLUMNS: String(screen.columns)}),
        ...(screen?.isColoured && {FORCE_COLOR: '1', NO_COLOR: undefined}),
        ...env,
      },
    }
    const run = (text: string): Promise<Run> =>
      forestall(
        wordsOf(text).map((word) => word.replaceAll('SERVER', index?.url ?? 'SERVER')),
        options,
      )
    for (const earlier of first) {
      const {exit, stderr} = await run(earlier)
      if (exit !== 0) throw new Error(`\`forestall ${earlier}\`, which comes first, exits with ${exit}:\n${stderr}`)
    }
    const given = await filesIn(home)
    const started = new Date()
    const {exit, signal, stdout, stderr} = await run(line)
    const written = (await filesIn(home)).filter((file) => !given.includes(file))
    const text = [
      `$ ${titleOf({line})}\n`,
      `exit code ${exit ?? signal}\n`,
      section('stdout', stdout),
      section('stderr', withoutProgress(stderr)),
      section('files written', await digestLines(home, written)),
    ].join('')
    return normalized(text, {home, url: index?.url, days: [started, new Date()]})
  } finally {
    await index?.close()
    await rm(home, {recursive: true, force: true})
  }
}

function section(title: string, text: string): string {
  if (text === '') return ''
  return `\n── ${title}\n${text}${text.endsWith('\n') ? '' : '\n── (no newline at the end)\n'}`
}

/** Takes out the lines that tell how far a long task is: whether there are any depends on the machine. */
function withoutProgress(stderr: string): string {
  return stderr.replace(/^[A-Z][a-z ,-]+: (?:0 of [\d,]+|[\d.,]+ .* a (?:second|minute).*)\n/gm, '')
}

async function filesIn(home: string): Promise<string[]> {
  const found = await readdir(home, {recursive: true, withFileTypes: true})
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !USER_FOLDERS.has(file.split('/')[0]!))
    .sort()
}

/** One file a line; an sdist with the digest of its tar, for zlib's own bytes differ between versions of Node. */
async function digestLines(home: string, files: readonly string[]): Promise<string> {
  const lines = files.map(async (file) => {
    if (!file.endsWith('.tar.gz')) return `${file}\n`
    const tar = gunzipSync(await readFile(join(home, file)))
    return `${file}  tar ${createHash('sha256').update(tar).digest('hex').slice(0, 16)}\n`
  })
  return (await Promise.all(lines)).join('')
}

/** Puts words in place of these days and the times of them. */
export function withoutDays(text: string, days: readonly Date[]): string {
  return days.reduce((result, day) => {
    const date = day.toISOString().slice(0, 10)
    return result
      .replaceAll(new RegExp(`${date}T\\d\\d\\\\?:\\d\\d\\\\?:\\d\\d(\\.\\d+)?Z`, 'g'), '<now>')
      .replaceAll(new RegExp(`${date} \\d\\d:\\d\\d`, 'g'), '<now>')
      .replaceAll(date, '<today>')
  }, text)
}

/** What differs from run to run, machine to machine or day to day, and what stands for it in a golden file. */
function normalized(text: string, run: {home: string; url: string | undefined; days: readonly Date[]}): string {
  const digests = new Map<string, string>()
  const numbered = (digest: string): string => {
    if (!digests.has(digest)) digests.set(digest, `<sha256 ${digests.size + 1}>`)
    return digests.get(digest)!
  }
  let result = text.replaceAll(run.home, '<folder>').replaceAll(root.replace(/\/$/, ''), '<package>')
  // Markdown may have a backslash before each colon.
  if (run.url !== undefined) {
    result = result.replace(new RegExp(`127\\.0\\.0\\.1\\\\?:${new URL(run.url).port}`, 'g'), 'SERVER')
  }
  result = withoutDays(result, run.days)
  return (
    result
      // Colours, which an editor would not show.
      .replaceAll('\u001b[', '\\e[')
      .replace(/\b[0-9a-f]{64}\b/g, numbered)
      .replace(/\((less than an hour|\d+ (hours|days)) old\)/g, '(<age> old)')
      .replace(/("ageHours": )[\d.]+/g, '$1"<age>"')
      .replace(/\bforestall\/[\d.]+ [a-z0-9]+-[a-z0-9]+ node-v[\d.]+/g, 'forestall/<version> <platform> <node>')
      // Figures are equal if they agree to nine decimals: the last bits depend on the order of a sum.
      .replace(/\b\d\.\d{10,}(e-?\d+)?\b/g, (figure) => String(Number(Number(figure).toFixed(9))))
  )
}
