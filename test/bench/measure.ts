import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** One line of the table: what was measured, the figure, what it must reach, and whether it does. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly must: string
  readonly ok: boolean
  /** How many runs the figure is the median of. */
  readonly runs: number
}

/** What a run of a process cost: CPU time of all its threads and wall time in seconds, memory at its peak in MB. */
export interface Cost {
  readonly cpu: number
  readonly wall: number
  readonly memory: number
}

/** Returns the CPU seconds that `work` takes in this process. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Returns the middle one of `values`. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

/** Calls each of `works` in turn, `runs` times over, so that a busy machine slows all alike; returns their medians. */
export function sideBySide(runs: number, works: readonly (() => number)[]): number[] {
  const figures = works.map((): number[] => [])
  for (let run = 0; run < runs; run++) for (const [i, work] of works.entries()) figures[i]!.push(work())
  return figures.map(median)
}

const USAGE = fileURLToPath(new URL('usage.mjs', import.meta.url))

/** Runs Node with these arguments to its end, output discarded. @throws Error if it fails. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Cost> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', USAGE, ...args], {
    env: {...process.env, ...env},
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let report = ''
  let errors = ''
  child.stdio[3]!.on('data', (part) => (report += part))
  child.stderr!.on('data', (part) => (errors += part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`node ${args.join(' ')} ended with ${code}: ${errors}`))
      const {userCPUTime, systemCPUTime, maxRSS} = JSON.parse(report) as NodeJS.ResourceUsage
      resolve({
        cpu: (userCPUTime + systemCPUTime) / 1e6,
        wall: (performance.now() - start) / 1e3,
        memory: maxRSS / 1e3,
      })
    })
  })
}

/** Runs Node `runs` times, with the arguments that each run gets, and returns the median of each figure. */
export async function medianCost(
  runs: number,
  argsOf: () => readonly string[],
  env?: Record<string, string>,
): Promise<Cost> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run++) costs.push(await runNode(argsOf(), env))
  const of = (figure: keyof Cost) => median(costs.map((cost) => cost[figure]))
  return {cpu: of('cpu'), wall: of('wall'), memory: of('memory')}
}
