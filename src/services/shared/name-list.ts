import type {Ranking} from '../../engine/rank/ranking.ts'
import {withAlerts} from '../../findings/alerts.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {withClasses} from '../../findings/similarity-class.ts'
import type {TargetStanding} from '../../findings/standing.ts'
import type {NameList, RankedList, TargetSummary, TargetTotals} from '../../findings/types.ts'
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
    targets: targets.map((target) => summaryOf(target, standingOf(target.name))),
    names: corpus ? names.map((finding) => withAlerts(finding, corpus)) : names,
  }
}

/** Field by field: of two objects spread into one, V8 makes one of three times the size, and there may be a million. */
function summaryOf(
  {name, rank, exposure, variants, open, taken, refused, beyond}: TargetTotals,
  {standing, mine, internal}: TargetStanding,
): TargetSummary {
  return {name, rank, exposure, variants, open, taken, refused, beyond, standing, mine, internal}
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
