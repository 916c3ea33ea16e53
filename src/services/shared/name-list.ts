import type {Ranking} from '../../engine/rank/ranking.ts'
import {withAlerts} from '../../findings/alerts.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {withClasses} from '../../findings/similarity-class.ts'
import type {TargetStanding} from '../../findings/standing.ts'
import type {NameList, RankedList} from '../../findings/types.ts'
import {openSuspected} from '../../knowledge/tables.ts'
import type {TypoSnyperCorpus} from '../../names/typosnyper.ts'

/**
 * Returns a ranking with what is known of its targets; with a corpus, names that would alert PyPI's admins are marked.
 * @param standingOf what is known of a target, by its label.
 */
export function rankedListOf(
  {targets, names}: Ranking,
  standingOf: (label: string) => TargetStanding,
  corpus: TypoSnyperCorpus | undefined,
): RankedList {
  return {
    targets: targets.map((target) => ({...target, ...standingOf(target.name)})),
    names: corpus ? names.map((finding) => withAlerts(finding, corpus)) : names,
  }
}

/** Returns a ranking, as `rankedListOf` does, as the document `forestall/list/v1`. */
export function listOf(
  ranking: Ranking,
  index: IndexIdentity,
  standingOf: (label: string) => TargetStanding,
  corpus: TypoSnyperCorpus | undefined,
): NameList {
  const {targets, names} = rankedListOf(ranking, standingOf, corpus)
  const suspected = openSuspected()
  return {schema: 'forestall/list/v1', index, targets, names: withClasses(names, (name) => suspected.of(name))}
}
