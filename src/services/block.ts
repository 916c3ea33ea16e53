import {OpenNames} from '../block/open-names.ts'
import {changesSince, keepingDates, rulesAgainst} from '../block/rules.ts'
import {type RulesFile, readRulesFile} from '../block/rules-file.ts'
import type {BlockList, BlockRule, Selection} from '../block/types.ts'
import type {Context} from '../context.ts'
import {addDays, today} from '../dates.ts'
import {rankEach} from '../engine/rank/rank-each.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import {ForestallError} from '../errors.ts'
import {startProgress} from '../io/progress.ts'
import {type Knowledge, openKnowledge} from '../knowledge/open.ts'
import {limits} from '../limits.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {labelOf} from '../targets/label.ts'
import {asksForTargets, openPortfolio, type TargetOptions} from './shared/portfolio.ts'
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
  /** Whether registered look-alikes that `review` holds suspicious are blocked too; the index is asked about them. */
  readonly suspicious: boolean
  readonly reviewed?: string | undefined
  /** A file of rules to compare with what would be made today, or to bring up to date. */
  readonly check?: string | undefined
  readonly update?: string | undefined
}

const DAYS = 90

/**
 * Makes rules against the open look-alikes of the targets. Never against what is registered, unless it is suspicious
 * and that is wanted; never against a target, since nobody should block what they use.
 * @throws ForestallError `nothingToDo` if no name is left, else as `readRulesFile` and `openPortfolio` do.
 */
export async function block(args: readonly string[], options: BlockOptions, context: Context): Promise<BlockList> {
  const path = options.update ?? options.check
  const filed = path === undefined ? undefined : await readRulesFile(path)
  const asked = filed && !choosesTargets(args, options) ? targetsOf(filed) : args
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {portfolio} = await openPortfolio(asked, options, knowledge, context.warn)
  // A slip is what people type by mistake: nobody uses it, and its own name is the first to block.
  const used = new Set(portfolio.flatMap(({target}) => (target.kind === 'project' ? [target.name] : [])))
  const names = openNamesOf(portfolio, used, knowledge, context)
  const selection = selectionOf(options, filed, names.count, context)
  const term = {date: today(), days: options.days ?? filed?.days ?? DAYS}
  const made = rulesAgainst(names.select(selection), term)
  const suspicious = options.suspicious ? await rulesAgainstSuspicious(asked, options, term, context) : []
  const rules = [...(filed ? keepingDates(made, filed.rules) : made), ...suspicious.filter(({name}) => !used.has(name))]
  if (rules.length === 0) throw nothingLeft()
  const {registry} = knowledge
  return {
    schema: 'forestall/block/v1',
    index: registry.identity,
    ...term,
    selection,
    targets: portfolio.map(({target}) => labelOf(target)),
    open: names.count,
    coverage: rules.reduce((sum, {risk}) => sum + risk, 0),
    changes: filed
      ? {
          file: filed.path,
          format: filed.format,
          rules: filed.rules.length,
          updated: options.update !== undefined,
          ...changesSince(filed.rules, (name) => registry.names.has(name), rules, term.date),
        }
      : null,
    rules,
  }
}

/**
 * Tells whether the targets come from elsewhere than the rules themselves. A config goes before these: it knows the files
 * whose names must not be blocked, and targets of which the file has no rule.
 */
function choosesTargets(args: readonly string[], options: BlockOptions): boolean {
  const {targets = [], files = []} = options.config ?? {}
  return args.length + targets.length + files.length > 0 || asksForTargets(options)
}

/** The targets that the rules of a file protect. */
function targetsOf({path, rules}: RulesFile): string[] {
  const targets = new Set(rules.flatMap(({target}) => target ?? []))
  if (targets.size > 0) return [...targets]
  throw new ForestallError(
    'usage',
    `${path} does not say which targets its rules protect`,
    'Name them: `forestall block TARGET… --check FILE`.',
  )
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
  if (filed) return filed.selection ?? {by: 'limit', limit: filed.rules.length}
  if (format !== 'constraints' || open <= limits.constraintRules) return {by: 'all'}
  warn(
    `Of ${open} names the ${limits.constraintRules} riskiest are taken, since pip takes seconds longer for every thousands of constraints. \`--all\` takes them all.`,
  )
  return {by: 'limit', limit: limits.constraintRules}
}

function openNamesOf(
  portfolio: readonly PortfolioTarget[],
  used: ReadonlySet<NormalizedName>,
  {screener}: Knowledge,
  context: Context,
): OpenNames {
  const names = new OpenNames(used)
  const progress = startProgress('Screening targets', portfolio.length, context)
  let done = 0
  for (const target of rankEach(screener, portfolio, {verdicts: new Set(['open']), techniques: new Set()})) {
    names.addTarget(target)
    progress.update(++done)
  }
  progress.end()
  return names
}

async function rulesAgainstSuspicious(
  args: readonly string[],
  options: BlockOptions,
  {date, days}: {readonly date: string; readonly days: number},
  context: Context,
): Promise<BlockRule[]> {
  const found = await suspiciousNames(args, options, context)
  const expires = addDays(date, days)
  return found.map((name) => ({...name, kind: 'suspicious', risk: 0, date, expires}))
}

function nothingLeft(): ForestallError {
  return new ForestallError(
    'nothingToDo',
    'No look-alike is left to block',
    'Name other targets, or see `forestall list TARGET --verdict any` for what became of their look-alikes.',
  )
}
