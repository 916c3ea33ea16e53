import {choiceOf, originWords} from '../../block/origin.ts'
import type {RulesFile} from '../../block/types.ts'
import {ForestallError} from '../../errors.ts'
import {asksForTargets, type TargetOptions} from './portfolio.ts'

/** The targets of a list of rules, as they are opened. */
export interface RuleTargets<Options extends TargetOptions> {
  readonly args: readonly string[]
  readonly options: Options
  /** By which words a later run chooses the same; null where the config chooses, or none can. */
  readonly origin: readonly string[] | null
  /** Whether these are words that a file of rules was made by. */
  readonly isFollowed: boolean
}

/**
 * Returns which targets rules are about: those of the command line; else those of the words that `filed` was made by,
 * whose files are read again; else those of the config; else those that its rules name. What is declared of targets is
 * added to what `filed` says.
 * @throws ForestallError `usage` where nothing says it.
 */
export function ruleTargets<Options extends TargetOptions>(
  args: readonly string[],
  options: Options,
  filed: RulesFile | undefined,
  warn: (message: string) => void,
): RuleTargets<Options> {
  if (args.length > 0 || asksForTargets(options)) {
    return {args, options, origin: originWords({args, ...options}), isFollowed: false}
  }
  const kept = choiceOf(filed?.settings?.origin ?? [])
  if (kept !== undefined && (kept.args.length > 0 || asksForTargets(kept))) {
    const followed = {
      ...options,
      ...kept,
      alias: both(kept.alias, options.alias),
      mine: both(kept.mine, options.mine),
      internal: both(kept.internal, options.internal),
    }
    return {args: kept.args, options: followed, origin: originWords(followed), isFollowed: true}
  }
  const {targets = [], files = []} = options.config ?? {}
  if (filed === undefined || targets.length + files.length > 0) {
    return {args, options, origin: null, isFollowed: false}
  }
  return {args: targetsOf(filed, warn), options, origin: null, isFollowed: false}
}

function both(kept: readonly string[] = [], given: readonly string[] = []): string[] {
  return [...new Set([...kept, ...given])]
}

/** The targets that the rules of a file protect. */
function targetsOf({path, rules}: RulesFile, warn: (message: string) => void): string[] {
  const targets = new Set(rules.flatMap(({target}) => target ?? []))
  if (targets.size === 0) {
    throw new ForestallError(
      'usage',
      `${path} does not say which targets its rules protect`,
      'Name them: `forestall block TARGET… --check PATH`.',
    )
  }
  warn(
    `${path} does not say how its targets were chosen, so they are those of its rules. If your own files named them, pass \`--file\` again.`,
  )
  return [...targets]
}
