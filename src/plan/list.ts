import type {TypoSnyperCorpus} from '../names/typosnyper.ts'
import type {IndexIdentity} from '../registry/snapshot.ts'
import type {Ranking} from './ranking.ts'
import type {NameFinding, NameList} from './types.ts'

/** Returns a ranking as the document `forestall/list/v1`; with a corpus, names PyPI's admins would be told of are marked. */
export function listOf(
  {targets, names}: Ranking,
  index: IndexIdentity,
  corpus: TypoSnyperCorpus | undefined,
): NameList {
  const marked = corpus ? names.map((finding) => withAlerts(finding, corpus)) : names
  return {schema: 'forestall/list/v1', index, targets, names: marked}
}

/** Returns `finding` with the alerts its registration would raise; what cannot be registered raises none. */
export function withAlerts(finding: NameFinding, corpus: TypoSnyperCorpus): NameFinding {
  const match = finding.verdict === 'open' ? corpus.match(finding.name) : undefined
  return match ? {...finding, alerts: [`typosnyper:${match.check}`]} : finding
}
