import {portfolioOf} from '../../engine/rank/portfolio.ts'
import type {PortfolioTarget} from '../../engine/rank/ranking.ts'
import type {StandingTarget, TargetStanding} from '../../findings/standing.ts'
import {isOpenBy, type Knowledge} from '../../knowledge/open.ts'
import {MAX_LISTED} from '../../knowledge/screener.ts'
import {openModuleUse} from '../../knowledge/tables.ts'
import type {TargetChoice} from '../../targets/choice.ts'
import {type ConfiguredTargets, type Declared, declaredOf} from '../../targets/declare.ts'
import type {FileTarget} from '../../targets/dependency.ts'
import {labelOf, parseLabel} from '../../targets/label.ts'
import {resolvePurls} from '../../targets/purl-arguments.ts'
import type {Question} from '../../targets/question.ts'
import {parseTop, selectTargets} from '../../targets/select.ts'
import {askBack, internalBySource, stopToAsk, unregisteredOf} from './unregistered.ts'
import {warnOfRemarks} from './warn-of-remarks.ts'

/** How targets are chosen, by this run and by the config. */
export interface TargetOptions extends TargetChoice {
  /** What the config says of targets. */
  readonly config?: ConfiguredTargets | undefined
}

/** What was declared of the targets of a plan holds until they are gone from it; what comes from elsewhere is internal. */
function declaredBy(kept: readonly StandingTarget[], bySource: ReadonlySet<string>): Declared {
  const labelsOf = (test: (target: StandingTarget) => boolean) => new Set(kept.filter(test).map(({name}) => name))
  const [mine, internal] = [labelsOf((target) => target.mine), labelsOf((target) => target.internal)]
  return {isMine: (label) => mine.has(label), isInternal: (label) => internal.has(label) || bySource.has(label)}
}

/** Tells whether targets are chosen otherwise than one by one. */
export function asksForTargets({file, top, stdlib, slips, documented}: TargetOptions): boolean {
  return Boolean(file?.length || top || stdlib || slips || documented)
}

/** Returns the targets `args` and the options, or where they choose nothing, those of the config. */
export function orConfigured<Options extends TargetOptions>(
  args: readonly string[],
  options: Options,
): {args: readonly string[]; options: Options} {
  const {config} = options
  if (config === undefined || args.length > 0 || asksForTargets(options)) return {args, options}
  return {args: config.targets, options: {...options, file: config.files.length > 0 ? config.files : undefined}}
}

/** The targets that were asked for, and what is known of each by its label. */
export interface SelectedTargets {
  readonly portfolio: readonly PortfolioTarget[]
  readonly standingOf: (label: string) => TargetStanding
  /** What may have been meant by those that nobody has registered, and nobody declares. */
  readonly questions: readonly Question[]
}

/**
 * Returns the portfolio of the targets given and those that the options choose, else of those of the config. Whatever is odd about it goes to `warn`.
 * @param kept the targets of an existing plan: what was declared of them still holds.
 * @param stops whether a target that looks like a slip of the finger is an error; else it is asked about and taken.
 * @throws ForestallError `usage` for an unreadable file, a wrong value, a declaration about something that is not a target,
 *   or a slip; `nothingToDo` if there is no target.
 */
export async function openPortfolio(
  given: readonly string[],
  givenOptions: TargetOptions,
  knowledge: Knowledge,
  warn: (message: string) => void,
  {kept = [], stops = false}: {readonly kept?: readonly StandingTarget[] | undefined; readonly stops?: boolean} = {},
): Promise<SelectedTargets> {
  const {registry, popularity, rules, stdlib, slips, documented, aliases} = knowledge
  const {args, options} = orConfigured(given, givenOptions)
  const fromFiles = await targetsFromFiles(options.file, warn)
  const targets = selectTargets(
    {
      args: await resolvePurls(args),
      fromFiles,
      top: options.top === undefined ? 0 : parseTop(options.top),
      stdlib: options.stdlib,
      slips: options.slips,
      documented: options.documented,
      aliases: options.alias ?? [],
      configuredAliases: options.config?.aliases,
    },
    {popular: popularity.names, registered: () => registry.names, stdlib, slips, documented},
  )
  const transitive = transitiveAmong(fromFiles, args)
  const isInternal = internalBySource(knowledge)
  const bySource = new Set<string>(
    fromFiles.filter((target) => target.kind === 'project' && isInternal(target)).map(labelOf),
  )
  const declared = declaredOf(targets, options, declaredBy(kept, bySource), options.config)
  const {questions, notes} = unregisteredOf(targets, args, declared, bySource, knowledge)
  if (stops) stopToAsk(questions)
  askBack(questions, warn)
  for (const note of notes) warn(note)
  return {
    questions,
    portfolio: portfolioOf(targets, aliases, popularity, {
      isOpen: isOpenBy(rules),
      slips: [...documented, ...slips],
      moduleUse: openModuleUse(),
      isRegistered: (name) => registry.names.has(name),
      isTransitive: (target) => transitive.has(labelOf(target)),
      perTarget: MAX_LISTED,
    }),
    standingOf: (label) => ({
      standing: registry.names.has(parseLabel(label)!.name) ? 'registered' : 'unregistered',
      mine: declared.isMine(label),
      internal: declared.isInternal(label),
    }),
  }
}

/** Returns the labels of what files say nobody wrote down. What was named as an argument was. */
function transitiveAmong(fromFiles: readonly FileTarget[], args: readonly string[]): ReadonlySet<string> {
  const named = new Set(args.flatMap((arg) => parseLabel(arg) ?? []).map(labelOf))
  return new Set(
    fromFiles
      .filter(({dependency}) => dependency === 'transitive')
      .map(labelOf)
      .filter((label) => !named.has(label)),
  )
}

/** Returns the targets that files list; warns of entries that were not understood. */
async function targetsFromFiles(
  paths: readonly string[] | undefined,
  warn: (message: string) => void,
): Promise<readonly FileTarget[]> {
  if (paths === undefined) return []
  const {readTargetFiles} = await import('../../targets/files/read.ts')
  const {targets, remarks} = await readTargetFiles(paths)
  warnOfRemarks(remarks, warn)
  return targets
}
