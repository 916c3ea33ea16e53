import type {Context} from '../context.ts'
import {indexOf} from '../engine/reverse/reverse-lookup.ts'
import {ForestallError} from '../errors.ts'
import {startProgress} from '../io/progress.ts'
import {limits} from '../limits.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {foldedHashOf, mix} from '../registry/lookup/hash.ts'
import type {NameIndex} from '../registry/lookup/name-index.ts'
import {type Since, sincePrevious} from '../registry/snapshot/since.ts'
import {type AlarmCut, type CutOptions, cutOf} from '../screen/alarm-cut.ts'
import type {ScreenedName, ScreenHead} from '../screen/document.ts'
import {NAMES_WANTED, type NewName, parseNewName} from '../screen/new-names.ts'
import {factsOf} from '../watch/facts.ts'
import {type AskOptions, askLive} from './shared/ask-live.ts'
import {type JudgeOptions, type OpenJudge, openJudge} from './shared/judge.ts'

export interface ScreenOptions extends JudgeOptions, AskOptions, CutOptions {
  /** Judge what `index update` brought, and no file. */
  readonly new: boolean
  readonly live: boolean
}

/** A screening; its names are made when they are asked for, so that a million of them need no memory together. */
export interface Screened {
  readonly head: ScreenHead
  /** Most suspicious first; with a cut, only those above it. */
  readonly names: () => Generator<ScreenedName>
}

/** Names that are judged together: a target that several of them imitate is screened once. */
const BATCH = 5_000

/**
 * Judges the names of the file at `path` (`-` is stdin), or those that are new since the previous snapshot.
 * @throws ForestallError `usage` for an unreadable file, a wrong value or more names than `limits.newNames`, `nothingToDo`
 *   where there is no name, else as `openKnowledge` and `openPortfolio` do.
 */
export async function screen(path: string, options: ScreenOptions, context: Context): Promise<Screened> {
  const since = options.new ? await newSince(options, context) : undefined
  const names = since === undefined ? await namesOf(path) : namesSince(since)
  if (names.length === 0) throw nothingToJudge(path, since)
  const opened = await openJudge(options, context, {isForMany: false})
  const cut = cutOf(options, opened.alarmRates)
  const {order, alarms, threshold} = ranked(names, opened, cut, context)
  const shown = cut.isAsked ? order.subarray(0, alarms) : order
  const states = options.live ? await askLive(validNames(names, shown), options, context) : new Map()
  return {
    head: {
      schema: 'forestall/screen/v1',
      index: opened.index,
      since: since === undefined ? null : {asOf: since.asOf, names: since.names},
      targets: opened.reverse.portfolio.length,
      judged: names.length,
      alarms,
      threshold,
      alarmRate: opened.alarmRates.rateOf(threshold),
    },
    *names() {
      for (let from = 0; from < shown.length; from += BATCH) {
        const batch = Array.from(shown.subarray(from, from + BATCH), (i) => names[i]!)
        let place = from
        for (const judged of opened.judge.judgeAll(batch, threshold)) {
          const state = states.get(judged.name)
          const alarm = place++ < alarms && judged.alarm
          yield {...judged, alarm, ...(state && {project: factsOf(state)})}
        }
      }
    },
  }
}

async function newSince(options: ScreenOptions, context: Context): Promise<Since> {
  const since = await sincePrevious({index: options.index, ...context})
  if (since !== undefined) return since
  throw new ForestallError(
    'nothingToDo',
    'There is no earlier list of names to tell what is new',
    'Run `forestall index update` first.',
  )
}

async function namesOf(path: string): Promise<NewName[]> {
  const [{shown, textOf}, {eachLine}] = await Promise.all([
    import('../targets/files/text.ts'),
    import('../targets/files/lines.ts'),
  ])
  const names: NewName[] = []
  eachLine(await textOf(path, process.stdin, {wanted: NAMES_WANTED}), (line) => {
    const name = parseNewName(line)
    if (name === undefined) return
    if (names.length === limits.newNames)
      throw tooMany(`${shown(path)} holds more than`, 'Divide it, or judge each name as it comes (`--stream`).')
    names.push(name)
  })
  return names
}

function namesSince({asOf, added}: Since): NewName[] {
  if (added.size <= limits.newNames) return Array.from(added, asNewName)
  throw tooMany(
    `Since ${asOf.slice(0, 10)} the index has gained more than`,
    'Give a file of those you mean: `forestall screen NAMES`.',
  )
}

function tooMany(what: string, hint: string): ForestallError {
  return new ForestallError(
    'usage',
    `${what} ${limits.newNames.toLocaleString('en')} names, too many to rank together`,
    hint,
  )
}

function asNewName(name: NormalizedName): NewName {
  return {written: name, name}
}

function nothingToJudge(path: string, since: Since | undefined): ForestallError {
  return since === undefined
    ? new ForestallError('nothingToDo', `There is no name in ${path === '-' ? 'standard input' : path}`, NAMES_WANTED)
    : new ForestallError(
        'nothingToDo',
        `No name is new since ${since.asOf.slice(0, 10)}`,
        'Run `forestall index update` to fetch the names of today.',
      )
}

/** Returns the numbers of the names, most suspicious first, names of one score as they came, and where alarms end. */
function ranked(
  names: readonly NewName[],
  opened: OpenJudge,
  cut: AlarmCut,
  context: Context,
): {order: Uint32Array; alarms: number; threshold: number} {
  const index = indexOf(new Set(names.flatMap(({name}) => name ?? [])))
  const squat = squatProbabilities(index, opened, context)
  // What is not a name comes last, after what imitates nothing.
  const scores = Float64Array.from(names, ({name}) => {
    if (name === undefined) return Number.NEGATIVE_INFINITY
    return opened.judge.score(name, squat[index.find(mix(foldedHashOf(name)), name)]!) ?? -Number.MAX_VALUE
  })
  const order = Uint32Array.from(names.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const isAlarm = (i: number) => scores[i]! > -Number.MAX_VALUE && scores[i]! >= cut.threshold
  let alarms = 0
  while (alarms < Math.min(cut.limit, order.length) && isAlarm(order[alarms]!)) alarms++
  const last = order[alarms - 1]
  const isCounted = Number.isFinite(cut.limit)
  return {order, alarms, threshold: isCounted ? (last === undefined ? 0 : scores[last]!) : cut.threshold}
}

/** Returns, by number of the name, the sum of exposure × likelihood. */
function squatProbabilities(index: NameIndex, {reverse}: OpenJudge, {quiet}: Context): Float64Array {
  const sums = new Float64Array(index.count)
  if (index.count <= BATCH) {
    for (const [name, imitations] of reverse.imitationsOfEach(index)) {
      const i = index.find(mix(foldedHashOf(name)), name)
      for (const {of, likelihood} of imitations) sums[i]! += of.exposure * likelihood
    }
    return sums
  }
  const {portfolio} = reverse
  const progress = startProgress('Screening targets', portfolio.length, {quiet})
  const add = (name: number, target: number, likelihood: number) => {
    sums[name]! += portfolio[target]!.exposure * likelihood
  }
  reverse.eachImitation(index, add, progress.update)
  progress.end()
  return sums
}

function validNames(names: readonly NewName[], shown: Uint32Array): NormalizedName[] {
  return Array.from(shown).flatMap((i) => names[i]!.name ?? [])
}
