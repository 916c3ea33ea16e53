import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {labelOf, parseLabel} from './label.ts'
import {parseNamePattern} from './name-pattern.ts'
import type {TargetName} from './types.ts'

/** What the user says of targets, as typed. */
export interface Declarations {
  /** Names of targets, or `all`. */
  readonly mine?: readonly string[] | undefined
  /** Names, or patterns in which `*` stands for any characters: `acme-*`. */
  readonly internal?: readonly string[] | undefined
}

/** What the user says of targets once and for all, in a config: it need not be about the targets of this run. */
export interface ConfiguredTargets extends Declarations {
  /** Targets, as typed, and files to read targets from: chosen where nothing else is. */
  readonly targets: readonly string[]
  readonly files: readonly string[]
  /** `TARGET=ALIAS` */
  readonly aliases: readonly string[]
  /** Names, or patterns of names, that are right whatever they look like. */
  readonly allow: readonly string[]
  /** The plan file that is about these targets. */
  readonly planFile: string
}

/** Tells what was declared of a target, given by its label. */
export interface Declared {
  isMine(label: string): boolean
  isInternal(label: string): boolean
}

/**
 * Holds what the user declares against the targets it is said of.
 * @param kept what holds without being declared again, of labels that need not be among the targets.
 * @param configured what is declared in a config, of names that need not be either.
 * @throws ForestallError `usage` for a name or pattern that is none of the targets.
 */
export function declaredOf(
  targets: Iterable<TargetName>,
  {mine = [], internal = []}: Declarations,
  kept?: Declared,
  configured: Declarations = {},
): Declared {
  const allMine = [...mine, ...(configured.mine ?? [])]
  const isAll = allMine.includes('all')
  const mineLabels = new Set(allMine.filter((word) => word !== 'all').map((word) => labelAsTyped(word)))
  const patterns = [
    ...internal.map((written) => ({pattern: parseNamePattern(written), isMet: false})),
    ...(configured.internal ?? []).map((written) => ({pattern: parseNamePattern(written), isMet: true})),
  ]
  const met = new Set<string>()
  const internals = new Set<string>()
  if (mineLabels.size > 0 || patterns.length > 0) {
    for (const target of targets) {
      const label = labelOf(target)
      if (mineLabels.has(label)) met.add(label)
      for (const one of target.kind === 'project' ? patterns : []) {
        if (!one.pattern.matches(target.name)) continue
        one.isMet = true
        internals.add(label)
      }
    }
  }
  for (const written of mine) if (written !== 'all' && !met.has(labelAsTyped(written))) throw notATarget(written)
  for (const {pattern, isMet} of patterns) if (!isMet) throw matchesNothing(pattern.written)
  return {
    // A module or a slip is nobody's project: `all` does not mean it.
    isMine: (label) => mineLabels.has(label) || (isAll && !label.includes(':')) || (kept?.isMine(label) ?? false),
    isInternal: (label) => internals.has(label) || (kept?.isInternal(label) ?? false),
  }
}

function labelAsTyped(written: string): string {
  const target = parseLabel(written)
  return target ? labelOf(target) : written
}

function notATarget(written: string): ForestallError {
  return new ForestallError(
    'usage',
    `\`--mine\` names \`${shortened(written)}\`, which is not one of the targets`,
    `Add \`${shortened(written)}\` to the targets, or write \`--mine all\`.`,
  )
}

function matchesNothing(written: string): ForestallError {
  return new ForestallError(
    'usage',
    `\`--internal ${shortened(written)}\` matches none of the targets`,
    'Name a target, or a pattern such as `acme-*` that some target matches.',
  )
}
