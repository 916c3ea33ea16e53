import {readTable} from '../assets/tables.ts'
import type {Context} from '../context.ts'
import {portfolioOf} from '../engine/rank/portfolio.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import {LookAlikeHashes} from '../engine/reverse/look-alike-hashes.ts'
import {compilePostings, MAX_TARGETS, type Postings, viewPostings} from '../engine/reverse/postings.ts'
import {ReverseLookup} from '../engine/reverse/reverse-lookup.ts'
import {sha256OfParts} from '../io/sha256.ts'
import {labelOf} from '../targets/label.ts'
import {selectTargets} from '../targets/select.ts'
import type {Technique} from '../techniques/technique.ts'
import {type KeptTable, keptTable, makeTable} from './kept-table.ts'
import {openListEnds} from './list-ends.ts'
import {isOpenBy, type Knowledge} from './open.ts'
import {openModuleUse, TECHNIQUE_TABLES} from './tables.ts'

/** Returns the targets that names are held against unless others are asked for: ranked projects, modules, perhaps slips. */
export function openCatalogue(
  {registry, popularity, rules, stdlib, slips, aliases}: Knowledge,
  {withSlips = true} = {},
): PortfolioTarget[] {
  const targets = selectTargets(
    {args: [], fromFiles: [], top: popularity.names.length, stdlib: true, slips: withSlips, aliases: []},
    {popular: popularity.names, registered: () => registry.names, stdlib, slips},
  )
  return portfolioOf(targets, aliases, popularity, {isOpen: isOpenBy(rules), slips, moduleUse: openModuleUse()})
}

/** Postings of so few targets are made in less time than those of the catalogue are opened. */
const FEW = 500

export interface ReverseOptions {
  /** What `openCatalogue` made, if the caller has it. */
  readonly catalogue?: readonly PortfolioTarget[]
  /** Whether many names are to come, so that it pays to screen the catalogue once for each list of registered names. */
  readonly isForMany?: boolean
}

/**
 * Opens the reverse look-up of `portfolio`. Of targets of the catalogue the postings are those of the whole catalogue, made
 * once (some seconds) and kept in the cache; of a few others they are made each time. Where there are more than MAX_TARGETS
 * others, each look-up goes through the whole portfolio.
 */
export async function openReverseLookup(
  portfolio: readonly PortfolioTarget[],
  knowledge: Knowledge,
  context: Context,
  {catalogue = portfolio.length > FEW ? openCatalogue(knowledge) : [], isForMany = false}: ReverseOptions = {},
): Promise<ReverseLookup> {
  const {screener} = knowledge
  const {techniques} = screener.tables
  const numbers = portfolio.length > FEW ? numbersIn(portfolio, catalogue) : undefined
  if (numbers !== undefined) {
    const digest = sha256OfParts(sourcesOf(catalogue, techniques))
    const table = postingsOf(catalogue, techniques, digest)
    const postings = keptTable(table, context) ?? (await makeTable(table, context))
    const ends = await openListEnds(digest, catalogue, knowledge, context, isForMany)
    const inCatalogue = new Uint32Array(portfolio.length)
    for (const [c, i] of numbers.entries()) if (i !== undefined) inCatalogue[i] = c
    return new ReverseLookup(
      screener,
      portfolio,
      (name) => renumbered(postings.targetsOf(name), numbers),
      ends && {at: (i) => ends.at(inCatalogue[i]!)},
    )
  }
  if (portfolio.length > MAX_TARGETS) return new ReverseLookup(screener, portfolio)
  const postings = viewPostings(compilePostings(portfolio, techniques), portfolio.length)!
  return new ReverseLookup(screener, portfolio, (name) => postings.targetsOf(name))
}

/** Returns by number in the catalogue the number in the portfolio; undefined where a target is not as in the catalogue. */
function numbersIn(
  portfolio: readonly PortfolioTarget[],
  catalogue: readonly PortfolioTarget[],
): readonly (number | undefined)[] | undefined {
  const known = new Map(catalogue.map(({target}, i) => [labelOf(target), i]))
  const numbers = new Array<number | undefined>(catalogue.length).fill(undefined)
  for (const [i, {target}] of portfolio.entries()) {
    const number = known.get(labelOf(target))
    if (number === undefined || target.aliases.length > 0) return undefined
    numbers[number] = i
  }
  return numbers
}

function renumbered(found: ReadonlyMap<number, number>, numbers: readonly (number | undefined)[]): [number, number][] {
  return [...found].flatMap(([c, techniques]): [number, number][] => {
    const i = numbers[c]
    return i === undefined ? [] : [[i, techniques]]
  })
}

/**
 * Returns the postings of `portfolio`, as a table to be opened or made; each file is about 36 MB.
 * @param digest of what they are made of.
 */
function postingsOf(
  portfolio: readonly PortfolioTarget[],
  techniques: readonly Technique[],
  digest: string,
): KeptTable<Postings> {
  return {
    folder: 'reverse',
    digest,
    kept: 1,
    title: 'The index of look-alikes',
    making: 'Indexing look-alikes, once',
    targets: portfolio.length,
    make: (onProgress) => compilePostings(portfolio, techniques, onProgress),
    view: (bytes) => viewPostings(bytes, portfolio.length),
  }
}

/** Targets whose look-alikes are made to see whether the techniques still do the same. */
const PROBES = 16

/** Yields all that postings are made of: the tables, the targets, and what the techniques make of some. */
function* sourcesOf(portfolio: readonly PortfolioTarget[], techniques: readonly Technique[]) {
  for (const table of TECHNIQUE_TABLES) yield readTable(table)
  yield portfolio.map(lineOf).join('')
  const probe = new LookAlikeHashes(techniques)
  const step = Math.ceil(portfolio.length / PROBES)
  for (let i = 0; i < portfolio.length; i += step) yield probe.of(portfolio[i]!.seeds).hashes
}

function lineOf({target, seeds}: PortfolioTarget): string {
  return `${labelOf(target)} ${seeds.map(({text, origin}) => `${text} ${origin}`).join()}\n`
}
