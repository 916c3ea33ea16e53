import type {Imitated} from '../../check/document.ts'
import {lookAlikesOf} from '../../check/look-alikes.ts'
import {isBeyondSuspicion} from '../../check/suspicion.ts'
import type {Context} from '../../context.ts'
import type {Knowledge} from '../../knowledge/open.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'

/** To imitate projects that fewer people install does not pay: few known squats do. */
const MAX_RANK = 5000

/** Returns, for each of the names given, the projects it is suspected to imitate, the most suspicious first. */
export type LookAlikes = (names: Iterable<NormalizedName>) => (name: NormalizedName) => readonly Imitated[]

/** Opens what tells whom names imitate; the look-alikes of popular projects are indexed once and kept in the cache. */
export async function openLookAlikes(knowledge: Knowledge, context: Context): Promise<LookAlikes> {
  const {openCatalogue, openReverseLookup} = await import('../../knowledge/reverse.ts')
  const {popularity} = knowledge
  const catalogue = openCatalogue(knowledge)
  const targets = catalogue.filter(({rank}) => rank !== null && rank <= MAX_RANK)
  const lookup = await openReverseLookup(targets, knowledge, context, catalogue)
  return (names) => {
    const suspects = [...names].filter((name) => !isBeyondSuspicion(popularity.rank(name)))
    const imitations = lookup.imitationsOfEach(suspects)
    return (name) => lookAlikesOf(name, imitations.get(name) ?? [], popularity.rank)
  }
}
