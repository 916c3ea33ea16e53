import {existsSync} from 'node:fs'
import type {Context} from '../context.ts'
import {isDate, today} from '../dates.ts'
import type {RankingOptions} from '../engine/rank/ranking.ts'
import {ForestallError} from '../errors.ts'
import {whileLocked} from '../io/lock.ts'
import {readCapped} from '../io/read-capped.ts'
import {sha256} from '../io/sha256.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {limits} from '../limits.ts'
import {refuseParticulars} from '../placeholder/particulars.ts'
import {applyEdits} from '../plan/apply-edits.ts'
import {type EditWords, hasEdits, parseEdits} from '../plan/edits.ts'
import {idleFlags} from '../plan/idle-flags.ts'
import type {PlanSettings} from '../plan/make.ts'
import {makePlan} from '../plan/new-plan.ts'
import {readPlan, writePlan} from '../plan/plan-file.ts'
import {answersLearned, type ImportedProgress, withProgress} from '../plan/progress.ts'
import {readProgress} from '../plan/progress-file.ts'
import {refuseOtherTargets, retargeted} from '../plan/retarget.ts'
import {DEFAULT_BUDGET, DEFAULT_PER_DAY, type Plan, type Route} from '../plan/types.ts'
import {updatePlan} from '../plan/update.ts'
import {count} from '../plural.ts'
import {addLearned} from '../registry/learned/learned-names.ts'
import type {PlanOutcome} from '../report/plan.ts'
import {listWords} from '../report/words.ts'
import {labelOf} from '../targets/label.ts'
import {listOf} from './shared/name-list.ts'
import {noLongerConfigured} from './shared/no-longer-configured.ts'
import {asksForTargets, openPortfolio, orConfigured, type TargetOptions} from './shared/portfolio.ts'
import {rankPortfolio} from './shared/rank-portfolio.ts'

export interface PlanOptions extends TargetOptions, EditWords {
  readonly budget?: number | undefined
  readonly perDay?: number | undefined
  readonly start?: string | undefined
  /** What to do about every new name; if not given, what is usual for it. */
  readonly route?: Route | undefined
  readonly includeSuspected: boolean
  /** Whether an existing plan lets go of targets that are not named again. */
  readonly retarget: boolean
  readonly output: string
  readonly import?: string | undefined
  readonly author?: string | undefined
  readonly email?: string | undefined
  readonly url?: string | undefined
  readonly index?: string | undefined
}

/** Names beyond the budget are ranked too: some are closed by others, and some probably cannot be had. */
const MIN_RANKED = 1_000
const MAX_NAMED = 5

/**
 * Writes a plan file for `args`, or updates the one that is there.
 * @throws ForestallError for anything the user can correct; the file is then unchanged.
 */
export async function plan(args: readonly string[], options: PlanOptions, context: Context): Promise<PlanOutcome> {
  return whileLocked(options.output, () => makeOrUpdate(args, options, context))
}

async function makeOrUpdate(args: readonly string[], options: PlanOptions, context: Context): Promise<PlanOutcome> {
  const {stored: found, plan: stored, imported} = await openPrevious(options)
  const bytesBefore = await digestOf(options.output)
  const settings = settingsOf(options, stored)
  const edits = parseEdits(options)
  // What PyPI answered, as the plan records it, is remembered for other plans too.
  if (stored) await addLearned(context.dataDir, answersLearned(stored, today()))
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, rules, screener, typoSnyper} = knowledge
  const {targets, chosen} = targetsFor(args, options, stored)
  const {portfolio, standingOf} = await openPortfolio(targets, chosen, knowledge, context.warn, {
    kept: stored?.targets,
    stops: true,
  })
  const labels = portfolio.map(({target}) => labelOf(target))
  if (stored && !options.retarget) {
    refuseOtherTargets(stored, labels, options.output)
    warnOfStale(await noLongerConfigured(stored, args, options, knowledge), context)
  }
  const {plan: previous, dropped} =
    stored && options.retarget ? retargeted(stored, labels) : {plan: stored, dropped: []}
  const ranks: RankingOptions = {
    limit: Math.max(MIN_RANKED, 2 * settings.budget) + (previous?.entries.length ?? 0),
    verdicts: new Set(['open']),
    techniques: new Set(),
    always: new Set([
      ...(previous?.entries.map(({name}) => name) ?? []),
      ...edits.wanted,
      // What a block list covers is all but these.
      ...portfolio.map(({target}) => target.name).filter((name) => !registry.names.has(name)),
    ]),
  }
  const ranking = await rankPortfolio(screener, portfolio, ranks, context)
  const list = listOf(ranking, registry.identity, standingOf, typoSnyper)
  const model = screener.tables.model.id
  const made = previous ? undefined : makePlan(list, model, settings)
  const {plan: edited, done} = hasEdits(edits)
    ? applyEdits(previous ?? made!.plan, edits, list, settings, rules)
    : {plan: previous, done: []}
  const outcome: PlanOutcome = edited ? updatePlan(edited, list, model, settings, rules) : made!
  await writePlan(options.output, outcome.plan)
  return {
    ...outcome,
    before: found,
    imported,
    dropped,
    edited: done,
    idle: found ? idleFlags({...options, edits}, found, outcome.plan) : [],
    isUnchanged: bytesBefore !== undefined && bytesBefore === (await digestOf(options.output)),
  }
}

function warnOfStale(targets: readonly string[], {warn}: Context): void {
  if (targets.length === 0) return
  const kept = targets.length === 1 ? 'a target' : count(targets.length, 'target')
  warn(
    `The plan keeps ${kept} that the config no longer names: ${listWords(targets, MAX_NAMED)}. \`forestall plan --retarget\` makes it let go.`,
  )
}

/**
 * Returns the targets to plan for. An existing plan keeps its own where none are asked for; the one that the config speaks
 * of takes up what the config names besides, or names alone with `--retarget`.
 */
function targetsFor(
  args: readonly string[],
  options: PlanOptions,
  stored: Plan | undefined,
): {targets: readonly string[]; chosen: TargetOptions} {
  if (stored === undefined || args.length > 0 || asksForTargets(options)) return {targets: args, chosen: options}
  const kept = stored.targets.map(({name}) => name)
  const {config, output, retarget} = options
  if (config === undefined || output !== config.planFile) return {targets: kept, chosen: options}
  const {args: configured, options: chosen} = orConfigured([], options)
  const isConfigured = configured.length > 0 || chosen.file !== undefined
  return {targets: retarget && isConfigured ? configured : [...kept, ...configured], chosen}
}

/** Returns the existing plan, if there is one, as it is stored and with the imported progress in it. */
async function openPrevious(
  options: PlanOptions,
): Promise<{stored?: Plan | undefined; plan?: Plan | undefined; imported?: ImportedProgress | undefined}> {
  const stored = existsSync(options.output) ? await readPlan(options.output) : undefined
  if (stored === undefined) {
    if (options.import === undefined) return {}
    throw new ForestallError(
      'usage',
      `There is no plan ${options.output} to import progress into`,
      'Pass the plan that the checklist was made from with `--output`.',
    )
  }
  const imported = options.import === undefined ? undefined : withProgress(stored, await readProgress(options.import))
  return {stored, plan: imported?.plan ?? stored, imported}
}

/** Returns the digest of a file; undefined if there is none. */
async function digestOf(path: string): Promise<string | undefined> {
  return readCapped(path, limits.documentBytes).then(sha256, () => undefined)
}

/** Takes each setting from the options, else from the existing plan, else from the defaults. */
function settingsOf(options: PlanOptions, previous: Plan | undefined): PlanSettings {
  const start = options.start ?? previous?.start ?? today()
  if (!isDate(start)) {
    throw new ForestallError(
      'usage',
      `\`--start ${start}\` is not a date`,
      'Write it as YYYY-MM-DD, for example 2027-01-31, in a year before 9000.',
    )
  }
  const {author = null, email = null, url = null} = options
  refuseParticulars({author, email, url}, 'usage')
  const placeholder = {
    author: author ?? previous?.placeholder.author ?? null,
    email: email ?? previous?.placeholder.email ?? null,
    url: url ?? previous?.placeholder.url ?? null,
  }
  refuseParticulars(placeholder, 'badInput')
  return {
    budget: options.budget ?? previous?.budget ?? DEFAULT_BUDGET,
    perDay: options.perDay ?? previous?.perDay ?? DEFAULT_PER_DAY,
    start,
    route: options.route,
    includeSuspected: options.includeSuspected,
    placeholder,
  }
}
