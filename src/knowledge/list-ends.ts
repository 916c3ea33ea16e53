import {join} from 'node:path'
import {readTable} from '../assets/tables.ts'
import type {Context} from '../context.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import {compileListEnds, type ListEnds, listEndOf, viewListEnds} from '../engine/reverse/list-ends.ts'
import {sha256OfParts} from '../io/sha256.ts'
import {type KeptTable, keptTable, makeTable} from './kept-table.ts'
import type {Knowledge} from './open.ts'

/** What weights draw on beside what look-alikes are made of. */
const TABLES = ['risk/model.json', 'letters/trigrams.txt', 'affixes/numbers.tsv']

/**
 * Opens the ends of the lists of `catalogue` over the registered names from the cache; makes them, some seconds, and keeps
 * them there if `isMade`, else returns `undefined` where there are none. A file is about half a megabyte.
 * @param digest of all that look-alikes are made of.
 */
export async function openListEnds(
  digest: string,
  catalogue: readonly PortfolioTarget[],
  knowledge: Knowledge,
  context: Context,
  isMade: boolean,
): Promise<ListEnds | undefined> {
  const table: KeptTable<ListEnds> = {
    folder: join('reverse', 'list-ends'),
    digest: sha256OfParts(sourcesOf(digest, knowledge)),
    kept: 2,
    title: 'The table of where lists end',
    making: 'Screening targets, once for these names',
    targets: catalogue.length,
    make: (onProgress) => compileListEnds(knowledge.screener, catalogue, onProgress),
    view: (bytes) => viewListEnds(bytes, catalogue.length),
  }
  const kept = keptTable(table, context)
  if (kept !== undefined && isStillSo(kept, catalogue, knowledge)) return kept
  return isMade ? makeTable(table, context) : undefined
}

function* sourcesOf(digest: string, {registry, learned}: Knowledge) {
  yield digest
  for (const table of TABLES) yield readTable(table)
  yield registry.identity.sha256
  yield JSON.stringify([...learned.values()])
}

/** Tells whether the first target's list ends where it is said to, by the techniques and the model as they are now. */
function isStillSo(ends: ListEnds, catalogue: readonly PortfolioTarget[], {screener}: Knowledge): boolean {
  const [first] = catalogue
  if (first === undefined) return true
  const [kept, now] = [ends.at(0), listEndOf(screener, first)]
  return kept.openWeight === now.openWeight && kept.cut.weight === now.cut.weight && kept.cut.last === now.cut.last
}
