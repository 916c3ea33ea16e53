import {expectNormalized} from '../names/normalized-name.ts'
import type {TypoSnyperCorpus} from '../names/typosnyper.ts'
import type {NameFinding} from './types.ts'

/** Returns `finding` with the alerts that registering it would raise; a name that cannot be registered raises none. */
export function withAlerts(finding: NameFinding, corpus: TypoSnyperCorpus): NameFinding {
  const match = finding.verdict === 'open' ? corpus.match(expectNormalized(finding.name)) : undefined
  return match ? {...finding, alerts: [`typosnyper:${match.check}`]} : finding
}
