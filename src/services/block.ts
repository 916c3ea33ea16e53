import {byName, changesSince, type RulesByName, rulesAgainst, type Term} from '../block/rules.ts'
import {readRulesFile} from '../block/rules-file.ts'
import type {BlockList, BlockRule, RulesFile, Selection} from '../block/types.ts'
import type {Context} from '../context.ts'
import {addDays, today} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {startProgress} from '../io/progress.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {limits} from '../limits.ts'
import {labelOf} from '../targets/label.ts'
import {openNamesOf, usedNames} from './shared/block-names.ts'
import {openPortfolio, type TargetOptions} from './shared/portfolio.ts'
import {ruleTargets} from './shared/rule-targets.ts'
import {suspiciousNames} from './shared/suspicious-names.ts'

export interface BlockOptions extends TargetOptions {
  readonly index?: string | undefined
  /** At most one of these three; without any, those of the file, else all, and as many as pip can bear for pip. */
  readonly limit?: number | undefined
  readonly coverage?: number | undefined
  readonly all: boolean
  /** How many days a rule lasts. */
  readonly days?: number | undefined
  readonly format?: string | undefined
  /**
   * Whether registered look-alikes that `review` holds suspicious are blocked too; the index is asked about them. So they
   * are wherever a file holds such rules.
   */
  readonly suspicious: boolean
  readonly reviewed?: string | undefined
  /** Rules, in a file or folder, to compare with what would be made today, or to bring up to date. */
  readonly check?: string | undefined
  readonly update?: string | undefined
}

const DAYS = 90

/**
 * Makes rules against the open look-alikes of the targets. Never against what is registered, unless it is suspicious
 * and that is wanted; never against a target, since nobody should block what they use.
 * @throws ForestallError `nothingToDo` if no name is left, `usage` for more targets than `limits.blockTargets`, else as `readRulesFile` and `openPortfolio` do.
 */
export async function block(args: readonly string[], given: BlockOptions, context: Context): Promise<BlockList> {
  const path = given.update ?? given.check
  const filed = path === undefined ? undefined : await readRulesFile(path)
  const {args: asked, options, origin, isFollowed} = ruleTargets(args, given, filed, context.warn)
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, screener} = knowledge
  const {portfolio} = await openPortfolio(asked, options, knowledge, context.warn).catch((error) => {
    throw isFollowed ? asFollowed(error, path!) : error
  })
  if (portfolio.length > limits.blockTargets) throw tooManyTargets(portfolio.length)
  const isUsed = await usedNames(portfolio, options, context.warn)
  const progress = startProgress('Screening targets', portfolio.length, context)
  let done = 0
  const names = openNamesOf(portfolio, isUsed, screener, () => progress.update(++done))
  progress.end()
  const selection = selectionOf(options, filed, names.count, context)
  const term = {date: today(), days: options.days ?? filed?.settings?.days ?? DAYS}
  const before = byName(filed?.rules ?? [])
  const rules = rulesAgainst(names.select(selection), term, before)
  const suspicious = options.suspicious || isSuspicious(filed)
  const registered = suspicious ? await rulesAgainstSuspicious(asked, options, {before, term}, context) : []
  for (const rule of registered) if (!isUsed(rule.name)) rules.push(rule)
  if (rules.length === 0) throw nothingLeft()
  return {
    schema: 'forestall/block/v1',
    index: registry.identity,
    ...term,
    selection,
    suspicious,
    origin,
    targets: portfolio.map(({target}) => labelOf(target)),
    open: names.count,
    coverage: rules.reduce((sum, {risk}) => sum + risk, 0),
    changes: filed
      ? {
          file: filed.path,
          format: filed.format,
          rules: before.size,
          updated: options.update !== undefined,
          ...changesSince(before, (name) => registry.names.has(name), rules, term.date),
        }
      : null,
    rules,
  }
}

/** Tells whether a file has rules against registered names, or was to have them and found none. */
function isSuspicious(filed: RulesFile | undefined): boolean {
  if (filed === undefined) return false
  return filed.settings?.suspicious || filed.rules.some(({kind}) => kind === 'suspicious')
}

function selectionOf(
  {limit, coverage, all, format}: BlockOptions,
  filed: RulesFile | undefined,
  open: number,
  {warn}: Context,
): Selection {
  if (all) return {by: 'all'}
  if (limit !== undefined) return {by: 'limit', limit}
  if (coverage !== undefined) return {by: 'coverage', coverage}
  if (filed) {
    const ofOpen = filed.rules.filter(({kind}) => kind === 'open').length
    return filed.settings?.selection ?? {by: 'limit', limit: ofOpen}
  }
  if (format !== 'constraints' || open <= limits.constraintRules) return {by: 'all'}
  warn(
    `Of ${open} names the ${limits.constraintRules} riskiest are taken, since pip takes seconds longer for every thousands of constraints. \`--all\` takes them all.`,
  )
  return {by: 'limit', limit: limits.constraintRules}
}

/** Returns rules against what is suspicious today; where nobody can tell, those that the file has. */
async function rulesAgainstSuspicious(
  args: readonly string[],
  options: BlockOptions,
  {before, term: {date, days}}: {readonly before: RulesByName; readonly term: Term},
  context: Context,
): Promise<BlockRule[]> {
  const kept = [...before.values()].filter(({kind}) => kind === 'suspicious')
  const otherwise =
    kept.length === 0
      ? 'No registered name is blocked'
      : 'The rules against registered names stay as they are in the file'
  const found = await suspiciousNames(args, options, context, otherwise)
  const expires = addDays(date, days)
  if (found) {
    return found.map((name) => {
      return {...name, kind: 'suspicious', risk: 0, date: before.get(name.name)?.date ?? date, expires}
    })
  }
  return kept.map((rule) => ({...rule, risk: 0}) as BlockRule)
}

/** Says of an error about targets where they come from: nobody has typed them in this run. */
function asFollowed(error: unknown, path: string): unknown {
  if (!(error instanceof ForestallError)) return error
  const {reason, message} = error
  const hint = `${path} was made for these targets, and its paths are those of the folder in which it was. Run the command there, or name the targets again.`
  return new ForestallError(reason, message, hint, {cause: error})
}

function tooManyTargets(count: number): ForestallError {
  const [given, most] = [count, limits.blockTargets].map((number) => number.toLocaleString('en'))
  return new ForestallError(
    'usage',
    `There are ${given} targets, and rules are made of the look-alikes of at most ${most} together`,
    `Take those that matter most, as with \`--top ${limits.blockTargets}\`, or divide the targets among several files of rules.`,
  )
}

function nothingLeft(): ForestallError {
  return new ForestallError(
    'nothingToDo',
    'No look-alike is left to block',
    'Name other targets, or see `forestall list TARGET --verdict any` for what became of their look-alikes.',
  )
}
