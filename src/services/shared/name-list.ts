import type {Ranking} from '../../engine/rank/ranking.ts'
import {withAlerts} from '../../findings/alerts.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {withClasses} from '../../findings/similarity-class.ts'
import type {TargetStanding} from '../../findings/standing.ts'
import type {NameList} from '../../findings/types.ts'
import {openSuspected} from '../../knowledge/tables.ts'
import type {TypoSnyperCorpus} from '../../names/typosnyper.ts'

/**
 * Returns a ranking as the document `forestall/list/v1`; with a corpus, names that would alert PyPI's admins are marked.
 * @param standingOf what is known of a target, by its label.
 */
export function listOf(
  {targets, names}: Ranking,
  index: IndexIdentity,
  standingOf: (label: string) => TargetStanding,
  corpus: TypoSnyperCorpus | undefined,
): NameList {
  const marked = corpus ? names.map((finding) => withAlerts(finding, corpus)) : names
  const suspected = openSuspected()
  return {
    schema: 'forestall/list/v1',
    index,
    targets: targets.map((target) => ({...target, ...standingOf(target.name)})),
    names: withClasses(marked, (name) => suspected.of(name)),
  }
}
