import {dirname} from 'node:path'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import type {Suspicion} from '../../findings/suspected.ts'
import type {Squat} from '../../findings/types.ts'
import {sha256} from '../../io/sha256.ts'
import {ANSWERS, type Answer, answerOf} from '../../plan/answers.ts'
import type {BlockListFigures} from '../../plan/block-list.ts'
import {coveredBy, withCoverage} from '../../plan/coverage.ts'
import {beyondOf} from '../../plan/outlook.ts'
import {wasUploaded} from '../../plan/progress.ts'
import {byRisk} from '../../plan/schedule.ts'
import {squatsToday} from '../../plan/squats-today.ts'
import type {EntryProgress, OutlookPoint, Plan, PlanEntry, Route} from '../../plan/types.ts'
import {blockCommand, onPlan} from '../commands.ts'
import {isToUpload} from '../next-steps.ts'
import {ALTERNATIVES, POLICY, type PolicySentence} from '../policy.ts'
import {difference, type Stretch} from './difference.ts'
import {STEPS, type Step, type StepGuide, stepsFor} from './steps.ts'

/** One name of the checklist with everything a person needs to deal with it. */
export interface ChecklistName {
  readonly name: string
  /** The likeliest target and seed it imitates; null for an entry that squats nothing (typed in by hand). */
  readonly imitates: Squat | null
  readonly alsoImitates: readonly Squat[]
  /** The seed beside the name, letter by letter. */
  readonly difference: readonly Stretch[]
  readonly route: Route
  readonly verdict: PlanEntry['verdict']
  readonly refusal: PlanEntry['refusal']
  readonly live: PlanEntry['live']
  /** Why it probably cannot be had, although no index has it; null if nothing is known. */
  readonly suspected: Suspicion | null
  readonly alerts: readonly string[]
  readonly risk: number
  /** What of the risk the plan takes away by dealing with it: 0 for names that are only watched, or are somebody's. */
  readonly covers: number
  readonly version: string
  readonly file: string | null
  readonly sha256: string | null
  readonly note: string
  /** Empty for names that are neither to be uploaded nor to be created in an organisation. */
  readonly steps: readonly Step[]
  readonly progress: EntryProgress | null
  /** Uploaded or created by the user: if it is registered by now, it is theirs. */
  readonly ours: boolean
  /** Whether nothing is left to do: all steps are done, or nobody can register the name. */
  readonly settled: boolean
}

/** The uploads of one day. `batch` and `date` are null for names the plan gave no day. */
export interface ChecklistDay {
  readonly batch: number | null
  readonly date: string | null
  readonly names: readonly ChecklistName[]
}

/** The content of the checklist: every format shows this, `--format json` is this. */
export interface Checklist {
  readonly schema: 'forestall/checklist/v1'
  /** Names the protected targets: progress kept under it survives a new plan for the same targets. */
  readonly id: string
  readonly index: IndexIdentity
  readonly model: {readonly id: string}
  readonly targets: readonly {readonly name: string; readonly rank: number | null; readonly exposure: number}[]
  readonly budget: number
  readonly perDay: number
  readonly start: string
  /** Share of the risk that the names cover together: the plan's own figure. */
  readonly coverage: number
  /** Names to upload of which there is no archive yet, and what builds them; null if there are none. */
  readonly unbuilt: {readonly names: number; readonly command: string} | null
  /** What a block list covers, and the command that makes one; null where the plan does not say. */
  readonly blockList: (BlockListFigures & {readonly command: string}) | null
  /** What more names would cover: every tenth, as far as the plan looks. */
  readonly outlook: readonly OutlookPoint[]
  /** Share of squats that no technique reaches, over the portfolio. */
  readonly beyond: number
  readonly policy: readonly PolicySentence[]
  readonly alternatives: readonly PolicySentence[]
  /** What every step is for; the steps of each name refer to it by id. */
  readonly steps: readonly StepGuide[]
  readonly days: readonly ChecklistDay[]
  /** Names nobody uploads, by route. */
  readonly elsewhere: Readonly<Record<Exclude<Route, 'register'>, readonly ChecklistName[]>>
  readonly answers: readonly Answer[]
}

/** Returns the checklist of a plan. `path` is where the plan is, as shell lines should write it. */
export function checklistOf(plan: Plan, path: string): Checklist {
  const folder = dirname(path)
  const entries = byRisk(plan.entries)
  const covered = coveredBy(plan)
  const names = entries.map((entry) => checklistName(entry, folder, covered(entry)))
  const routed = (route: Route) => names.filter((name) => name.route === route)
  return {
    schema: 'forestall/checklist/v1',
    id: planId(plan),
    index: plan.index,
    model: plan.model,
    targets: plan.targets.map(({name, rank, exposure}) => ({name, rank, exposure})),
    budget: plan.budget,
    perDay: plan.perDay,
    start: plan.start,
    coverage: withCoverage(plan).coverage,
    unbuilt: unbuiltOf(plan, path),
    blockList: plan.blockList ? {...plan.blockList, command: blockCommand(path)} : null,
    outlook: plan.outlook ?? [],
    beyond: beyondOf(plan),
    policy: POLICY,
    alternatives: ALTERNATIVES,
    steps: STEPS,
    days: daysOf(entries, names),
    elsewhere: {
      ask: routed('ask'),
      organisation: routed('organisation'),
      watch: routed('watch'),
      skip: routed('skip'),
    },
    answers: ANSWERS,
  }
}

function unbuiltOf({entries}: Plan, path: string): Checklist['unbuilt'] {
  const names = entries.filter((entry) => isToUpload(entry) && entry.sdist === undefined).length
  return names === 0 ? null : {names, command: onPlan('build', path)}
}

function checklistName(entry: PlanEntry, folder: string, covers: number): ChecklistName {
  const [imitates = null, ...alsoImitates] = squatsToday(entry)
  const steps = stepsFor(entry, folder)
  return {
    name: entry.name,
    imitates,
    alsoImitates,
    difference: imitates ? difference(imitates.seed, entry.name) : [{from: entry.name, to: entry.name}],
    route: entry.route,
    verdict: entry.verdict,
    refusal: entry.refusal,
    live: entry.live,
    suspected: entry.suspected ?? null,
    alerts: entry.alerts,
    risk: entry.risk,
    covers,
    version: entry.version,
    file: entry.sdist?.file ?? null,
    sha256: entry.sdist?.sha256 ?? null,
    note: entry.note,
    steps,
    progress: entry.progress ?? null,
    ours: wasUploaded(entry),
    settled: isSettled(entry.progress, steps),
  }
}

function isSettled(progress: EntryProgress | undefined, steps: readonly Step[]): boolean {
  if (!progress) return false
  const outcome = progress.answer ? answerOf(progress.answer.id).outcome : 'undecided'
  return outcome === 'closed' || outcome === 'taken' || (steps.length > 0 && steps.every(({id}) => progress.steps[id]))
}

/** Groups the names to be uploaded by day, earliest first, undated ones last; within a day the riskiest first. */
function daysOf(entries: readonly PlanEntry[], names: readonly ChecklistName[]): readonly ChecklistDay[] {
  const days = new Map<string, {batch: number | null; date: string | null; names: ChecklistName[]}>()
  entries.forEach(({route, batch, date}, i) => {
    if (route !== 'register') return
    const key = `${date} ${batch}`
    const day = days.get(key) ?? {batch, date, names: []}
    day.names.push(names[i]!)
    days.set(key, day)
  })
  return [...days.values()].sort((a, b) => (a.batch ?? Infinity) - (b.batch ?? Infinity) || compare(a.date, b.date))
}

function compare(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1
}

function planId(plan: Plan): string {
  const targets = plan.targets.map(({name}) => name).sort()
  return sha256(JSON.stringify(targets)).slice(0, 16)
}
