import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {labelOf, parseLabel} from './label.ts'
import type {TargetName} from './types.ts'

/** What the user says of targets, as typed. */
export interface Declarations {
  /** Names of targets, or `all`. */
  readonly mine?: readonly string[] | undefined
  /** Names, or patterns in which `*` stands for any characters: `acme-*`. */
  readonly internal?: readonly string[] | undefined
}

/** Tells what was declared of a target, given by its label. */
export interface Declared {
  isMine(label: string): boolean
  isInternal(label: string): boolean
}

/**
 * Holds what the user declares against the targets it is said of.
 * @param kept what holds without being declared again, of labels that need not be among the targets.
 * @throws ForestallError `usage` for a name or pattern that is none of the targets.
 */
export function declaredOf(
  targets: Iterable<TargetName>,
  {mine = [], internal = []}: Declarations,
  kept?: Declared,
): Declared {
  const isAll = mine.includes('all')
  const mineLabels = new Set(mine.filter((word) => word !== 'all').map((word) => labelAsTyped(word)))
  const patterns = internal.map((written) => ({written, parts: partsOf(written), isMet: false}))
  const met = new Set<string>()
  const internals = new Set<string>()
  if (mineLabels.size > 0 || patterns.length > 0) {
    for (const target of targets) {
      const label = labelOf(target)
      if (mineLabels.has(label)) met.add(label)
      for (const one of target.kind === 'project' ? patterns : []) {
        if (!matches(one.parts, target.name)) continue
        one.isMet = true
        internals.add(label)
      }
    }
  }
  for (const written of mine) if (written !== 'all' && !met.has(labelAsTyped(written))) throw notATarget(written)
  for (const {written, isMet} of patterns) if (!isMet) throw matchesNothing(written)
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

/** The literal parts between the stars of a pattern, which is compared with normalized names: `Acme_*` means `acme-*`. */
function partsOf(written: string): readonly string[] {
  return written
    .toLowerCase()
    .replace(/[-_.]+/g, '-')
    .split(/\*+/)
}

/** No regular expression: many stars would make it take for ever. */
function matches([first = '', ...rest]: readonly string[], name: string): boolean {
  const last = rest.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first)) return false
  let from = first.length
  for (const part of rest) {
    const at = name.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return name.length - last.length >= from && name.endsWith(last)
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
