import type {TypoSnyperCorpus} from '../names/typosnyper.ts'
import type {NameFinding} from './types.ts'

/** Returns `finding` with the alerts its registration would raise; what cannot be registered raises none. */
export function withAlerts(finding: NameFinding, corpus: TypoSnyperCorpus): NameFinding {
  const match = finding.verdict === 'open' ? corpus.match(finding.name) : undefined
  return match ? {...finding, alerts: [`typosnyper:${match.check}`]} : finding
}
