import type {NormalizedName} from '../names/normalized-name.ts'
import type {IndexIdentity} from './index-identity.ts'
import {withClasses} from './similarity-class.ts'
import type {Suspicion} from './suspected.ts'
import type {ListedName, NameFinding, RankedList, TargetSummary} from './types.ts'

/** A list that is made while it is read, one target after the other. It can be gone through once, in one of two ways. */
export interface ListByTarget {
  /**
   * The list of each target, in the order given. A name that several targets share is on the list of each, with the risk it
   * carries for that one; coverage runs through all lists.
   */
  readonly lists: Iterable<RankedList>
  /** Returns the same in the shape of `forestall/list/v1`, with iterables in place of its arrays. */
  document(): object
}

/**
 * Returns the lists that `rankOne` makes of each target, with the coverage of all before it added.
 * @param suspicionOf what speaks against having an open name.
 */
export function listByTarget<Entry>(
  index: IndexIdentity,
  portfolio: readonly Entry[],
  rankOne: (entry: Entry) => RankedList,
  suspicionOf: (name: NormalizedName) => Suspicion | null,
): ListByTarget {
  const lists = listsOf(portfolio, rankOne)
  return {lists, document: () => documentOf(index, lists, suspicionOf)}
}

function* listsOf<Entry>(portfolio: readonly Entry[], rankOne: (entry: Entry) => RankedList): Generator<RankedList> {
  let covered = 0
  for (const entry of portfolio) {
    const list = rankOne(entry)
    const before = covered
    const names = list.names.map((finding): NameFinding => ({...finding, coverage: before + finding.coverage}))
    covered = names.at(-1)?.coverage ?? before
    yield {...list, names}
  }
}

/** The names come first, since only after them the figures of all targets are known. */
function documentOf(
  index: IndexIdentity,
  lists: Iterable<RankedList>,
  suspicionOf: (name: NormalizedName) => Suspicion | null,
): object {
  const targets: TargetSummary[] = []
  function* names(): Generator<ListedName> {
    for (const list of lists) {
      targets.push(...list.targets)
      yield* withClasses(list.names, suspicionOf)
    }
  }
  function* summaries(): Generator<TargetSummary> {
    yield* targets
  }
  return {schema: 'forestall/list/v1', index, names: names(), targets: summaries()}
}
