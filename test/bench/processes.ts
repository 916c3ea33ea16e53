import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Cost, median, medianCost, type Row, runNode} from './measure.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RUNS = 5
const START_RUNS = 9
/** Every registered project takes minutes. */
const ALL_RUNS = 1

/** Packs this package as for publishing, installs it in `folder` and returns its entry point, manifest and all. */
export function installPacked(folder: string): string {
  const run = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--silent', '--no-audit', '--no-fund'], {cwd, encoding: 'utf8'})
  const archive = run(['pack', '--pack-destination', folder], ROOT).trim().split('\n').at(-1)!
  run(['init', '-y'], folder)
  run(['install', '--prefer-offline', `./${archive}`], folder)
  return join(folder, 'node_modules', 'forestall', 'bin', 'run.js')
}

/**
 * Start-up of the installed package and of the clone against Node that does nothing, in CPU time; caches are warm. All
 * take turns, and each is held against the idle Node just before it: these machines change their speed by the minute.
 */
export async function startUpRows(folder: string, env: Record<string, string>): Promise<Row[]> {
  const entries = {installed: installPacked(folder), 'from the clone': join(ROOT, 'bin', 'run.js')}
  const commands = [
    {args: ['list', 'requests'], allowed: 0.25},
    {args: ['--help'], allowed: 0.15},
  ]
  const cases = Object.entries(entries).flatMap(([title, entry]) =>
    commands.map(({args, allowed}) => ({title, entry, args, allowed, more: [] as number[], bare: [] as number[]})),
  )
  await runNode([entries.installed, 'list', 'requests'], env)
  for (let run = 0; run < START_RUNS; run++) {
    for (const {entry, args, more, bare} of cases) {
      const idle = (await runNode(['-e', '0'], env)).cpu
      more.push((await runNode([entry, ...args], env)).cpu - idle)
      bare.push(idle)
    }
  }
  return cases.map(({title, args, allowed, more, bare}) => ({
    what: `\`${args.join(' ')}\`, ${title}, beyond bare Node (${milliseconds(median(bare))})`,
    figure: `+ ${milliseconds(median(more))}`,
    must: `≤ + ${milliseconds(allowed)}`,
    ok: median(more) <= allowed,
    runs: START_RUNS,
  }))
}

/** Whole processes over large portfolios, caches warm. */
export async function portfolioRows(folder: string, env: Record<string, string>): Promise<Row[]> {
  const output = join(folder, 'plan.json')
  const plan = (top: string) => () => {
    // Each run makes a plan of its own: bringing one up to date is another job.
    rmSync(output, {force: true})
    return [join(ROOT, 'bin', 'run.js'), 'plan', '--top', top, '--budget', '1000', '--output', output]
  }
  await runNode(plan('1')(), env)
  const popular = await medianCost(RUNS, plan('15000'), env)
  const all = await medianCost(ALL_RUNS, plan('all'), env)
  return [
    processRow('`plan --top 15000 --budget 1000`, whole process', popular, RUNS, 5, 500),
    processRow('`plan --top all --budget 1000`, every registered project, whole process', all, ALL_RUNS, 90, 1000),
  ]
}

function processRow(what: string, {wall, cpu, memory}: Cost, runs: number, seconds: number, megabytes: number): Row {
  return {
    what,
    figure: `${wall.toFixed(1)} s (${cpu.toFixed(1)} s CPU), ${memory.toFixed(0)} MB`,
    must: `≤ ${seconds} s, ≤ ${megabytes} MB`,
    ok: wall <= seconds && memory <= megabytes,
    runs,
  }
}

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`
}
