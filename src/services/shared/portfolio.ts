import {portfolioOf} from '../../engine/rank/portfolio.ts'
import type {PortfolioTarget} from '../../engine/rank/ranking.ts'
import type {StandingTarget, TargetStanding} from '../../findings/standing.ts'
import {isOpenBy, type Knowledge} from '../../knowledge/open.ts'
import {type Declarations, type Declared, declaredOf} from '../../targets/declare.ts'
import {parseLabel} from '../../targets/label.ts'
import {resolvePurls} from '../../targets/purl-arguments.ts'
import {parseTop, selectTargets} from '../../targets/select.ts'
import type {Target, TargetName} from '../../targets/types.ts'

/** How targets are chosen, beside those named one by one. */
export interface TargetOptions extends Declarations {
  readonly file?: readonly string[] | undefined
  readonly top?: string | undefined
  readonly stdlib: boolean
  readonly slips: boolean
  readonly alias?: readonly string[] | undefined
}

/** What a plan keeps of the targets that it is about: what was declared of them holds until they are gone from it. */
function declaredBy(kept: readonly StandingTarget[]): Declared {
  const labelsOf = (test: (target: StandingTarget) => boolean) => new Set(kept.filter(test).map(({name}) => name))
  const [mine, internal] = [labelsOf((target) => target.mine), labelsOf((target) => target.internal)]
  return {isMine: (label) => mine.has(label), isInternal: (label) => internal.has(label)}
}

/** The targets that were asked for, and what is known of each by its label. */
export interface SelectedTargets {
  readonly portfolio: readonly PortfolioTarget[]
  readonly standingOf: (label: string) => TargetStanding
}

/**
 * Returns the portfolio that `args` and `options` ask for. What is odd about it goes to `warn`.
 * @param kept the targets of an existing plan: what was declared of them still holds.
 * @throws ForestallError `usage` for an unreadable file, a wrong value or a declaration of what is no target,
 *   `nothingToDo` without any target.
 */
export async function openPortfolio(
  args: readonly string[],
  options: TargetOptions,
  knowledge: Knowledge,
  warn: (message: string) => void,
  kept: readonly StandingTarget[] = [],
): Promise<SelectedTargets> {
  const {registry, popularity, rules, stdlib, slips, aliases} = knowledge
  const targets = selectTargets(
    {
      args: await resolvePurls(args),
      fromFiles: await targetsFromFiles(options.file, warn),
      top: options.top === undefined ? 0 : parseTop(options.top),
      stdlib: options.stdlib,
      slips: options.slips,
      aliases: options.alias ?? [],
    },
    {popular: popularity.names, registered: () => registry.names, stdlib, slips},
  )
  const declared = declaredOf(targets, options, declaredBy(kept))
  warnOfUnknown(targets, knowledge, warn)
  return {
    portfolio: portfolioOf(targets, aliases, popularity, isOpenBy(rules), slips, (name) => registry.names.has(name)),
    standingOf: (label) => ({
      standing: registry.names.has(parseLabel(label)!.name) ? 'registered' : 'unregistered',
      mine: declared.isMine(label),
      internal: declared.isInternal(label),
    }),
  }
}

const MOST_REMARKS = 10

/** Targets that stand in files; entries that could not be understood are told, the first few one by one. */
async function targetsFromFiles(
  paths: readonly string[] | undefined,
  warn: (message: string) => void,
): Promise<readonly TargetName[]> {
  if (paths === undefined) return []
  const {readTargetFiles} = await import('../../targets/files/read.ts')
  const {targets, remarks} = await readTargetFiles(paths)
  for (const remark of remarks.slice(0, MOST_REMARKS)) warn(remark)
  if (remarks.length > MOST_REMARKS) warn(`… and ${remarks.length - MOST_REMARKS} more entries were not understood.`)
  return targets
}

const MOST_NAMED = 5

/** A target that is not registered is protected all the same: it may be private, or not published yet. */
function warnOfUnknown(targets: readonly Target[], {registry}: Knowledge, warn: (message: string) => void): void {
  const unknown = targets
    .filter(({kind, name}) => kind === 'project' && !registry.names.has(name))
    .map(({name}) => name)
  if (unknown.length === 0) return
  const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : ''
  warn(
    `Not registered on PyPI as far as the names of ${registry.identity.asOf} tell: ${unknown.slice(0, MOST_NAMED).join(', ')}${more}. Their look-alikes are listed all the same.`,
  )
}
