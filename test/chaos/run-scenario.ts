import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {forestall, type Run} from '../support/forestall.ts'
import {startIndexServer} from '../support/index-server.ts'
import {commandBefore, furnish, type Scenario} from './scenarios.ts'

const INJECT = new URL('inject.js', import.meta.url).href
/** Grows the delay before a kill. */
const GROWTH = 1.5
const FIRST_KILL_MS = 30

/** What one kind of fault did to a scenario. */
export interface Outcome {
  /** An error code, `SIGKILL` at a call, or `SIGKILL, timed`. */
  readonly fault: string
  readonly runs: number
  readonly failures: readonly string[]
}

/** The files below a folder, by path. */
type Tree = ReadonlyMap<string, string>

/**
 * Lets every call of a command that changes a file fail in every one of these ways, one run each; then runs it once more.
 * After the fault every file is as before, or as after a run without one; after the second run nothing is left over.
 * @param faults error codes, `SIGKILL` for the end at that call, and `timed` for kills at growing delays.
 */
export async function runScenario(scenario: Scenario, faults: readonly string[]): Promise<Outcome[]> {
  const root = await mkdtemp(join(tmpdir(), 'forestall-chaos-'))
  const server = scenario.asks ? await startIndexServer({names: ['requests', 'numpy', 'flask']}) : undefined
  const toArgv = (words: readonly string[]) => words.map((word) => (word === 'INDEX' ? server!.url : word))
  const argv = toArgv(scenario.argv)
  const home = join(root, 'home')
  const before = join(root, 'before')
  const count = join(root, 'count')

  /** Runs the command in the user's folder, at the same place and time in every run. */
  const run = (
    env: Readonly<Record<string, string>> = {},
    {killMs, words = argv}: {readonly killMs?: number; readonly words?: readonly string[]} = {},
  ): Promise<Run> =>
    forestall(words, {
      home,
      env: {
        ...{
          SOURCE_DATE_EPOCH: '1795000000',
          FORESTALL_INDEX: join(home, 'names.txt'),
          FORESTALL_POPULARITY: server?.url ?? '',
        },
        ...{NODE_OPTIONS: `--import ${INJECT}`, ...env},
      },
      onStart: (child) => {
        if (killMs !== undefined) void delay(killMs, undefined, {ref: false}).then(() => child.kill('SIGKILL'))
      },
    })

  try {
    await furnish(home, scenario)
    const words = commandBefore(scenario)
    if (words !== undefined) await run({}, {words: toArgv(words)})
    server?.list(['requests', 'numpy', 'flask', 'reqeusts'])
    await cp(home, before, {recursive: true, preserveTimestamps: true})
    const old = await treeOf(home)
    const first = await run({CHAOS_COUNT: count})
    if (first.exit !== 0) throw new Error(`${scenario.id} fails by itself: ${first.stderr}`)
    const after = await treeOf(home)
    const again = await run()
    const twice = await treeOf(home)
    const calls = Number(await readFile(count, 'utf8'))

    /** One run with a fault, and one without; returns what is wrong, and whether the fault came at all. */
    const tryOnce = async (what: string, env: Readonly<Record<string, string>>, killMs?: number) => {
      await rm(home, {recursive: true, force: true})
      await cp(before, home, {recursive: true, preserveTimestamps: true})
      const faulty = await run(env, killMs === undefined ? {} : {killMs})
      const left = await treeOf(home)
      const failures = [...complaints(faulty), ...brokenFiles(left, old, after)]
      const second = await run()
      // The end may come when all is done; then the next run is a second one, which may have nothing to do.
      const expected = unfinished(left, after, after).length === 0 ? again.exit : 0
      if (second.exit !== expected) failures.push(`the next run ends with ${second.exit}: ${second.stderr}`)
      else failures.push(...unfinished(await treeOf(home), after, twice))
      return {wasKilled: faulty.signal !== null, failures: failures.map((failure) => `${what}: ${failure}`)}
    }

    const outcomes: Outcome[] = []
    for (const fault of faults) {
      const failures: string[] = []
      let runs = 0
      if (fault === 'timed') {
        for (let ms = FIRST_KILL_MS; ; ms *= GROWTH) {
          const outcome = await tryOnce(`killed after ${Math.round(ms)} ms`, {}, ms)
          failures.push(...outcome.failures)
          runs++
          if (!outcome.wasKilled) break
        }
      } else {
        for (let call = 1; call <= calls; call++, runs++) {
          failures.push(
            ...(await tryOnce(`${fault} at call ${call}`, {CHAOS_AT: `${call}`, CHAOS_CODE: fault})).failures,
          )
        }
      }
      outcomes.push({fault, runs, failures})
    }
    return outcomes
  } finally {
    await server?.close()
    await rm(root, {recursive: true, force: true})
  }
}

async function treeOf(folder: string): Promise<Tree> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const tree = new Map<string, string>()
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    tree.set(path.slice(folder.length + 1), withoutTimes(folder, await readFile(path, 'latin1')))
  }
  return tree
}

/** Moments and the user's folder differ from run to run; that a file is whole can be told without them. */
function withoutTimes(folder: string, text: string): string {
  return text.replaceAll(folder, 'HOME').replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, 'TIME')
}

const IS_TEMPORARY = /\.tmp$|\.tmp\/|\.lock$/
/** Says whose it is, and all runs have ended: the next change of its file takes it over. There may be none to be made. */
const ABANDONED_LOCK = /^[0-9a-f]{8} \d+\n$/

/** Returns what is wrong with how a run ended: an error has to say what to do, and to be no bug. */
function complaints({exit, signal, stdout, stderr}: Run): string[] {
  if (signal === 'SIGKILL' || exit === 0) return []
  const text = stdout + stderr
  if (exit === null || !text.includes('Try this:')) return [`it ends with ${exit ?? signal} and says ${text}`]
  return text.includes('This is a bug') ? [text] : []
}

/** Returns the files that are neither as before nor as after; temporary ones do not count yet. */
function brokenFiles(tree: Tree, before: Tree, after: Tree): string[] {
  return [...tree]
    .filter(([path]) => !IS_TEMPORARY.test(path))
    .filter(([path, text]) => text !== before.get(path) && text !== after.get(path))
    .map(([path, text]) => `${path} is half written: ${JSON.stringify(text.slice(0, 200))}`)
}

/** Returns what the run after a fault did not put right: every file has to be as one or two sound runs leave it. */
function unfinished(tree: Tree, after: Tree, twice: Tree): string[] {
  return [...new Set([...tree.keys(), ...after.keys()])].flatMap((path) => {
    const text = tree.get(path)
    if (text === undefined) return `${path} is missing`
    if (IS_TEMPORARY.test(path)) return ABANDONED_LOCK.test(text) ? [] : `${path} is left over`
    return text === after.get(path) || text === twice.get(path)
      ? []
      : `${path} is ${JSON.stringify(text.slice(0, 200))}`
  })
}
