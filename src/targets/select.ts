import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {asNormalized, NAME_RULE, type NormalizedName, normalize} from '../names/normalized-name.ts'
import {labelOf, parseLabel} from './label.ts'
import type {Slip} from './slips.ts'
import type {Target, TargetName} from './types.ts'

/** What the user asked for with arguments and flags. */
export interface TargetSelection {
  /** As typed: `requests`, `Requests`, `stdlib:json`, `slip:git`. */
  readonly args: readonly string[]
  readonly fromFiles: readonly TargetName[]
  /** How many of the most downloaded projects; 0 for none, Infinity for every registered project. */
  readonly top: number
  readonly stdlib: boolean
  readonly slips: boolean
  /** Names that public documents tell people to install by mistake. */
  readonly documented?: boolean | undefined
  /** `TARGET=ALIAS`, as typed. */
  readonly aliases: readonly string[]
  /** The same of a config, whose targets need not be selected. */
  readonly configuredAliases?: readonly string[] | undefined
}

/** The tables a selection draws from. */
export interface Catalogue {
  /** The most downloaded projects, the most popular first. */
  readonly popular: readonly string[]
  /** Every registered project; called only if `top` asks for more than the popular ones. */
  readonly registered: () => Iterable<string>
  /** The names PyPI refuses as modules of the standard library. */
  readonly stdlib: ReadonlySet<string>
  readonly slips: readonly Slip[]
  readonly documented?: readonly Slip[]
}

/**
 * Returns the targets of a selection, each once, in the order: arguments, files, most downloaded, modules, slips, documented misnames.
 * @throws ForestallError `usage` for an invalid name, an unknown module, or an alias of a target that was not selected;
 *   `nothingToDo` if nothing was selected at all.
 */
export function selectTargets(selection: TargetSelection, catalogue: Catalogue): Target[] {
  const chosen = new Map<string, TargetName>()
  const choose = (target: TargetName) => chosen.set(labelOf(target), target)

  for (const arg of selection.args) choose(fromArgument(arg, catalogue.stdlib))
  for (const target of selection.fromFiles) choose(target)
  for (const name of mostDownloaded(selection.top, catalogue)) choose({kind: 'project', name})
  if (selection.stdlib) for (const name of topLevel(catalogue.stdlib)) choose({kind: 'stdlib', name})
  if (selection.slips) for (const {name} of catalogue.slips) choose({kind: 'slip', name})
  if (selection.documented) for (const {name} of catalogue.documented ?? []) choose({kind: 'slip', name})

  if (chosen.size === 0) {
    throw new ForestallError(
      'nothingToDo',
      'No target was given',
      'Name projects, such as `requests`, name a requirements or lock file (`--file`), or use `--top`, `--stdlib`, `--slips` or `--documented`.',
    )
  }
  const aliases = givenAliases(selection, chosen)
  // One allocation fewer per target matters at a million.
  const targets: Target[] = []
  for (const [label, {kind, name}] of chosen) targets.push({kind, name, aliases: aliases.get(label) ?? NO_ALIASES})
  return targets
}

const NO_ALIASES: Target['aliases'] = []

/**
 * Reads the value of `--top`: a count, or `all` for every registered project (Infinity).
 * @throws ForestallError `usage` for anything else.
 */
export function parseTop(written: string): number {
  if (written === 'all') return Number.POSITIVE_INFINITY
  const count = /^\d{1,9}$/.test(written) ? Number(written) : 0
  if (count > 0) return count
  throw new ForestallError(
    'usage',
    `\`--top\` takes a number of projects or \`all\`, not "${written}"`,
    'Write `--top 100`, for example.',
  )
}

function fromArgument(arg: string, stdlib: ReadonlySet<string>): TargetName {
  const target = parseLabel(arg)
  if (!target) throw invalidName(arg)
  if (target.kind === 'stdlib' && !stdlib.has(target.name)) {
    throw new ForestallError(
      'usage',
      `"${target.name}" is not a module of Python's standard library that PyPI refuses`,
      `If it is a project, write \`${target.name}\` without \`stdlib:\`.`,
    )
  }
  return target
}

/** Projects without a known rank have no order to count in: it is all of them, or none. */
function* mostDownloaded(top: number, {popular, registered}: Catalogue): Iterable<NormalizedName> {
  yield* canonical(popular.slice(0, top))
  if (top === Number.POSITIVE_INFINITY) yield* canonical(registered())
}

/** PyPI refuses submodules (`os-path`) too, but nobody types them after `pip install`. */
function* topLevel(stdlib: ReadonlySet<string>): Iterable<NormalizedName> {
  for (const name of canonical(stdlib)) if (!name.includes('-')) yield name
}

function* canonical(names: Iterable<string>): Iterable<NormalizedName> {
  for (const written of names) {
    const name = asNormalized(written)
    if (name) yield name
  }
}

function givenAliases(
  {aliases: typed, configuredAliases = []}: TargetSelection,
  chosen: ReadonlyMap<string, unknown>,
): Map<string, NormalizedName[]> {
  const aliases = new Map<string, NormalizedName[]>()
  for (const [i, pair] of [...typed, ...configuredAliases].entries()) {
    const cut = pair.indexOf('=')
    if (cut < 0) {
      throw new ForestallError(
        'usage',
        `\`--alias\` takes \`TARGET=ALIAS\`, not "${pair}"`,
        'Write `--alias torch=pytorch`, for example.',
      )
    }
    const target = parseLabel(pair.slice(0, cut))
    const alias = normalize(pair.slice(cut + 1))
    if (!target) throw invalidName(pair.slice(0, cut))
    if (!alias) throw invalidName(pair.slice(cut + 1))
    const label = labelOf(target)
    if (!chosen.has(label)) {
      if (i >= typed.length) continue
      throw new ForestallError(
        'usage',
        `\`--alias\` names \`${label}\`, which is not one of the targets`,
        `Add \`${label}\` to the targets.`,
      )
    }
    const known = aliases.get(label) ?? []
    if (!known.includes(alias)) aliases.set(label, [...known, alias])
  }
  return aliases
}

/** Returns the error for a word that is not a project name: `usage`, with the rule. */
export function invalidName(written: string): ForestallError {
  return new ForestallError('usage', `"${shortened(written)}" is not a valid project name`, hintFor(written))
}

/** A requirement (`requests[socks]>=2`), and the page of a project. */
const REQUIREMENT = /^\s*([a-z0-9][a-z0-9._-]*)\s*(?:[[;@]|[=<>!~]=?)/i
const PAGE = /^https?:\/\/pypi\.org\/(?:project|simple)\/([^/?#]+)/i

function hintFor(written: string): string {
  const named = normalize((REQUIREMENT.exec(written) ?? PAGE.exec(written))?.[1] ?? '')
  if (named !== undefined) return `Write \`${named}\`: a target is the name of a project, and no more.`
  if (/^\.|[/\\]/.test(written)) return `If it is a file that lists projects, write \`--file ${shortened(written)}\`.`
  return `Check the spelling: ${NAME_RULE}.`
}
