import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import fc from 'fast-check'
import {ForestallError} from '../../src/errors.ts'
import {printable} from '../../src/escape/terminal.ts'
import type {Door, Room} from './door.ts'

/** Line ends and tabs, and the word joiner that keeps `@` and `#` from being mentions in Markdown. */
const OF_OUR_OWN = /\r?\n|\t|(?<=[@#])\u2060/g

/** What reading any input may cost. */
const MAX_CPU_MS = 10_000
const MAX_MEMORY = 2 ** 30

export interface Trial {
  readonly cases: number
  /** How many inputs were refused with an error that says what to do. */
  readonly refused: number
  /** Each with the seed that makes its input again. */
  readonly failures: readonly {readonly seed: number; readonly why: string}[]
  /** CPU time of the slowest case, and the most memory the process had, in bytes. */
  readonly slowestMs: number
  readonly memory: number
}

export interface TrialOptions {
  readonly seed: number
  /** At most so many. */
  readonly cases: number
  /** No new case is begun after so many milliseconds, once one was let in. */
  readonly forMs?: number
  /** Called before each case, so that somebody can tell which one never ends. */
  readonly onCase?: (seed: number) => void
}

/** Returns the input that belongs to a seed: the same on every machine and in whatever run. */
export function inputOf<Input>({inputs}: Door<Input>, seed: number): Input {
  return fc.sample(inputs, {seed: Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b), numRuns: 1})[0]!
}

/**
 * Tries a door with as many cases, made from consecutive seeds. Whatever comes in, the outcome is text without control
 * characters or a ForestallError, within the limits of time and memory.
 */
export async function tryDoor(
  door: Door<unknown>,
  {seed, cases, forMs = Number.POSITIVE_INFINITY, onCase = () => {}}: TrialOptions,
): Promise<Trial> {
  const failures: {seed: number; why: string}[] = []
  const path = mkdtempSync(join(tmpdir(), `forestall-fuzz-${door.id}-`))
  let tried = 0
  let refused = 0
  let slowestMs = 0
  let memory = 0
  try {
    for (const end = Date.now() + forMs; tried < cases && (Date.now() < end || refused === tried); tried++) {
      const at = seed + tried
      onCase(at)
      const room = emptyRoom(path)
      // What earlier cases left is not the memory that this one takes.
      if (process.memoryUsage.rss() > MAX_MEMORY / 2) collectGarbage()
      const start = process.cpuUsage()
      const outcome = await outcomeOf(door, inputOf(door, at), room)
      const {user, system} = process.cpuUsage(start)
      const cpuMs = (user + system) / 1000
      slowestMs = Math.max(slowestMs, cpuMs)
      memory = Math.max(memory, process.memoryUsage.rss())
      if (outcome === 'refused') refused++
      else if (outcome !== 'taken') failures.push({seed: at, why: outcome.why})
      if (cpuMs > MAX_CPU_MS) failures.push({seed: at, why: `it took ${Math.round(cpuMs)} ms`})
      if (memory > MAX_MEMORY) failures.push({seed: at, why: `it took ${Math.round(memory / 2 ** 20)} MiB`})
      if (memory > MAX_MEMORY) break
    }
  } finally {
    rmSync(path, {recursive: true, force: true})
  }
  return {cases: tried, refused, failures, slowestMs, memory}
}

async function outcomeOf(
  door: Door<unknown>,
  input: unknown,
  room: Room,
): Promise<'taken' | 'refused' | {readonly why: string}> {
  const shownInput = () => JSON.stringify(input)?.slice(0, 2000)
  const patience = new AbortController()
  try {
    const texts = await Promise.race([
      door.enter(input, room),
      delay(6 * MAX_CPU_MS, undefined, {signal: patience.signal}).then(() => {
        throw new Error('it never comes to an end')
      }),
    ])
    const raw = texts.find((text) => {
      const shown = text.replace(OF_OUR_OWN, ' ')
      return printable(shown) !== shown
    })
    return raw === undefined
      ? 'taken'
      : {why: `a raw control character in ${JSON.stringify(raw).slice(0, 500)}; of ${shownInput()}`}
  } catch (error) {
    if (error instanceof ForestallError && error.message !== '' && error.hint !== '') return 'refused'
    return {why: `${error instanceof Error ? error.stack : String(error)}\nof ${shownInput()}`}
  } finally {
    patience.abort()
  }
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Each call to the thread pool takes longer than the call itself on a busy machine: hence none. */
function emptyRoom(path: string): Room {
  rmSync(path, {recursive: true, force: true})
  mkdirSync(path)
  return {
    path,
    async file(name, content) {
      const full = join(path, name)
      mkdirSync(dirname(full), {recursive: true})
      writeFileSync(full, content)
      return full
    },
  }
}
