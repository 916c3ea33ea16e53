import type {Imitated} from '../../check/document.ts'
import {lookAlikesOf} from '../../check/look-alikes.ts'
import {isBeyondSuspicion, type OwnStanding} from '../../check/suspicion.ts'
import type {Context} from '../../context.ts'
import type {Knowledge} from '../../knowledge/open.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import type {Alias} from '../../targets/aliases.ts'

/** To imitate projects that fewer people install does not pay: few known squats do. */
const MAX_RANK = 5000

/**
 * Returns, for each of the names given, the projects it is suspected to imitate, the most suspicious first; `isTyped` as
 * for `lookAlikesOf`.
 */
export type LookAlikes = (
  names: Iterable<NormalizedName>,
) => (name: NormalizedName, isTyped?: boolean) => readonly Imitated[]

/** Opens what tells whom names imitate; the look-alikes of popular projects are indexed once and kept in the cache. */
export async function openLookAlikes(knowledge: Knowledge, context: Context): Promise<LookAlikes> {
  const {openCatalogue, openReverseLookup} = await import('../../knowledge/reverse.ts')
  const {popularity} = knowledge
  const catalogue = openCatalogue(knowledge)
  const targets = catalogue.filter(({rank}) => rank !== null && rank <= MAX_RANK)
  const lookup = await openReverseLookup(targets, knowledge, context, {catalogue})
  const former = formerNames(knowledge)
  return (names) => {
    const suspects = [...names].filter((name) => !former.has(name) && !isBeyondSuspicion(popularity.rank(name)))
    const imitations = lookup.imitationsOfEach(suspects)
    return (name, isTyped = true) => {
      const found = imitations.get(name)
      return found === undefined ? [] : lookAlikesOf(name, found, standingOf(name, knowledge), isTyped)
    }
  }
}

/** Returns the registered names that popular projects once had (`distribute`, now `setuptools`): they are the projects' own. */
function formerNames({aliases, registry}: Knowledge): ReadonlySet<NormalizedName> {
  const isFormer = ({alias, kind}: Alias) => kind === 'former name' && registry.names.has(alias)
  return new Set([...aliases.values()].flatMap((each) => each.filter(isFormer).map(({alias}) => alias)))
}

function standingOf(name: NormalizedName, {popularity, registry}: Knowledge): OwnStanding {
  const first = name.split('-', 1)[0]!
  return {
    rank: popularity.rank(name),
    extensions: registry.names.countStartingWith(`${name}-`),
    sharing: first === name ? 0 : registry.names.countStartingWith(`${first}-`),
  }
}
