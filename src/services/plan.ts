import {existsSync} from 'node:fs'
import type {Context} from '../context.ts'
import {isDate, today} from '../dates.ts'
import type {RankingOptions} from '../engine/rank/ranking.ts'
import {ForestallError} from '../errors.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {makePlan, type PlanSettings} from '../plan/make.ts'
import {readPlan, writePlan} from '../plan/plan-file.ts'
import {type ImportedProgress, prohibitedNames, withProgress} from '../plan/progress.ts'
import {readProgress} from '../plan/progress-file.ts'
import type {Plan, Route} from '../plan/types.ts'
import {type PlanChanges, updatePlan} from '../plan/update.ts'
import {addRefusals} from '../registry/learned/refusals.ts'
import {planSummary} from '../report/plan-summary.ts'
import {listOf} from './name-list.ts'
import {openPortfolio, type TargetFlags} from './portfolio.ts'
import {rankPortfolio} from './rank-portfolio.ts'

export interface PlanFlags extends TargetFlags {
  readonly budget?: number | undefined
  readonly 'per-day'?: number | undefined
  readonly start?: string | undefined
  readonly route: Route
  readonly output: string
  readonly import?: string | undefined
  readonly author?: string | undefined
  readonly email?: string | undefined
  readonly url?: string | undefined
  readonly index?: string | undefined
}

const BUDGET = 20
const PER_DAY = 4

/**
 * Does what `plan` is asked: makes or updates the plan file.
 * @returns the plan as written, and what to tell the user about it.
 * @throws ForestallError for anything the user can mend; the file is then as it was.
 */
export async function planNames(
  args: readonly string[],
  flags: PlanFlags,
  context: Context,
): Promise<{plan: Plan; summary: string}> {
  const {plan: previous, imported} = await openPlan(flags, context)
  const settings = settingsOf(flags, previous)
  const knowledge = await openKnowledge({index: flags.index, ...context})
  const {registry, screener, typoSnyper} = knowledge
  const targets = args.length === 0 && !asksForTargets(flags) ? (previous?.targets.map(({name}) => name) ?? []) : args
  const portfolio = await openPortfolio(targets, flags, knowledge, context.warn)
  const options: RankingOptions = {
    limit: settings.budget + (previous?.entries.length ?? 0),
    verdicts: new Set(['open']),
    techniques: new Set(),
    ...(previous && {always: new Set(previous.entries.map(({name}) => name))}),
  }
  const ranking = await rankPortfolio(screener, portfolio, options, context)
  const list = listOf(ranking, registry.identity, typoSnyper)
  const model = screener.tables.model.id
  const {plan, changes}: {plan: Plan; changes?: PlanChanges} = previous
    ? updatePlan(previous, list, model, settings)
    : {plan: makePlan(list, model, settings)}
  await writePlan(flags.output, plan)
  return {plan, summary: planSummary(plan, flags.output, {changes, imported})}
}

/**
 * Returns the existing plan, if there is one, with the progress to be imported already in it. What it holds to be
 * prohibited is remembered beyond it: PyPI's list is not public.
 */
async function openPlan(
  flags: PlanFlags,
  {dataDir}: Context,
): Promise<{plan?: Plan | undefined; imported?: ImportedProgress | undefined}> {
  const stored = existsSync(flags.output) ? await readPlan(flags.output) : undefined
  if (stored === undefined) {
    if (flags.import === undefined) return {}
    throw new ForestallError(
      'usage',
      `There is no plan ${flags.output} to bring progress into.`,
      'Name the plan that the checklist was made from with --output.',
    )
  }
  const imported = flags.import === undefined ? undefined : withProgress(stored, await readProgress(flags.import))
  const plan = imported?.plan ?? stored
  await addRefusals(
    dataDir,
    prohibitedNames(plan).map((name) => ({name, date: today()})),
  )
  return {plan, imported}
}

function asksForTargets({file, top, stdlib, slips}: TargetFlags): boolean {
  return Boolean(file?.length || top || stdlib || slips)
}

/** A flag decides; without it the existing plan does; without one the default. */
function settingsOf(flags: PlanFlags, previous: Plan | undefined): PlanSettings {
  const start = flags.start ?? previous?.start ?? today()
  if (!isDate(start)) {
    throw new ForestallError('usage', `--start ${start} is not a date.`, 'Write it as YYYY-MM-DD, such as 2027-01-31.')
  }
  return {
    budget: flags.budget ?? previous?.budget ?? BUDGET,
    perDay: flags['per-day'] ?? previous?.perDay ?? PER_DAY,
    start,
    route: flags.route,
    placeholder: {
      author: flags.author ?? previous?.placeholder.author ?? null,
      email: flags.email ?? previous?.placeholder.email ?? null,
      url: flags.url ?? previous?.placeholder.url ?? null,
    },
  }
}
