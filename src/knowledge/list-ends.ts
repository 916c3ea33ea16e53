import {join} from 'node:path'
import {readTable} from '../assets/tables.ts'
import type {Context} from '../context.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import {compileListEnds, type ListEnds, listEndOf, viewListEnds} from '../engine/reverse/list-ends.ts'
import {reasonOf} from '../errors.ts'
import {readChecked, writeChecked} from '../io/checked-file.ts'
import {sha256OfParts} from '../io/sha256.ts'
import type {Knowledge} from './open.ts'

/** What weights draw on beside what look-alikes are made of. */
const TABLES = ['risk/model.json', 'letters/trigrams.txt', 'affixes/numbers.tsv']

/** Files kept beside the one in use; each is about half a megabyte, and there is one for each list of registered names. */
const KEPT = 2

/**
 * Opens the ends of the lists of `catalogue` over the registered names from the cache; makes them, some seconds, and keeps
 * them there if `isMade`, else returns `undefined` where there are none. A damaged file is replaced.
 * @param made the digest of all that look-alikes are made of.
 */
export async function openListEnds(
  made: string,
  catalogue: readonly PortfolioTarget[],
  knowledge: Knowledge,
  {cacheDir, warn, quiet}: Context,
  isMade: boolean,
): Promise<ListEnds | undefined> {
  const {screener} = knowledge
  const folder = join(cacheDir, 'reverse', 'list-ends')
  const name = `${sha256OfParts(sourcesOf(made, knowledge))}.bin`
  const cached = readChecked(join(folder, name))
  const view = cached && viewListEnds(cached, catalogue.length)
  if (view !== undefined && isStillSo(view, catalogue, knowledge)) return view
  if (!isMade) return undefined
  const {startProgress} = await import('../io/progress.ts')
  const progress = startProgress('Screening targets, once for these names', catalogue.length, {quiet})
  const content = compileListEnds(screener, catalogue, progress.update)
  progress.end()
  try {
    await writeChecked(folder, name, content, KEPT)
  } catch (error) {
    warn(
      `What was found out about targets could not be kept in ${folder}, so it is done each time. ${reasonOf(error)}.`,
    )
  }
  return viewListEnds(content, catalogue.length)!
}

function* sourcesOf(made: string, {registry, learned}: Knowledge) {
  yield made
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
