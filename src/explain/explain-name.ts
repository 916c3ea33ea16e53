import type {Imitation} from '../engine/reverse/reverse-lookup.ts'
import type {Screener} from '../engine/variants/screener.ts'
import {withAlerts} from '../findings/alerts.ts'
import type {IndexIdentity} from '../findings/index-identity.ts'
import type {TargetStanding} from '../findings/standing.ts'
import type {SuspectedNames} from '../findings/suspected.ts'
import type {ListedName, NameFinding} from '../findings/types.ts'
import {normalize} from '../names/normalized-name.ts'
import {checkName, type NameRules, type RuleOutcome} from '../names/registrability.ts'
import type {TypoSnyperCorpus} from '../names/typosnyper.ts'
import {
  type AccountSource,
  accountOfRules,
  isOurs,
  type KnownOfName,
  rulesSinceUpload,
  rulesToday,
} from '../plan/account.ts'
import {type RiskSum, riskSum} from './score-breakdown.ts'

/** `forestall explain --json`: a finding with PyPI's rules in PyPI's order. */
export interface Explanation extends NameFinding, Pick<ListedName, 'suspected'> {
  readonly schema: 'forestall/explain/v1'
  readonly index: IndexIdentity
  /** Who says what `verdict` says. */
  readonly source: AccountSource
  /** As typed. */
  readonly asked: string
  readonly rules: readonly RuleOutcome[]
  /** The target that the name itself is: a ranked project, a module, a slip, or one that was asked about; null if it is not one. */
  readonly itself: ItselfTarget | null
  /** The labels of the targets that it was held against, if some were named; null for all that are known. */
  readonly heldAgainst: readonly string[] | null
  /** What its rank on the list of the target it resembles most comes from; null if it does not resemble any. */
  readonly sum: RiskSum | null
}

/** A target whose own name was asked about. */
export interface ItselfTarget {
  /** Its label. */
  readonly target: string
  /** By downloads, 1 the highest; null when not among the most downloaded. */
  readonly rank: number | null
  readonly standing: TargetStanding['standing']
}

/** What an explanation is based on. */
export interface ExplanationSources {
  readonly rules: NameRules
  readonly screener: Screener
  readonly typoSnyper: TypoSnyperCorpus
  readonly suspected: SuspectedNames
  /** The targets that the name imitates, likeliest first; none for an invalid one. */
  readonly imitations: readonly Imitation[]
  readonly index: IndexIdentity
  readonly itself: ItselfTarget | null
  readonly heldAgainst: readonly string[] | null
  /** What is known beyond the rules: what the index says today, what PyPI answered. */
  readonly evidence: Omit<KnownOfName, 'index'>
}

/** Returns everything known about `asked`, a name as somebody typed it, valid or not. */
export function explainName(
  asked: string,
  {rules, screener, typoSnyper, suspected, imitations, index, itself, heldAgainst, evidence}: ExplanationSources,
): Explanation {
  const {live = null} = evidence
  // Today's index knows better than an answer of earlier.
  const isUploaded = isOurs(evidence.recorded) && (live === null || live === 'unknown')
  const checked = checkName(asked, rules)
  const outcomes = rulesToday(isUploaded ? rulesSinceUpload(checked) : checked, live)
  const {source: told, ...verdict} = accountOfRules(outcomes, evidence)
  const source = isUploaded ? 'recorded' : told
  const name = normalize(asked)
  const head = {schema: 'forestall/explain/v1', index, source, asked, itself, heldAgainst} as const
  const judged = {...verdict, ...riskOf(imitations), alerts: [], live}
  if (name === undefined) return {...head, name: asked, ...judged, suspected: null, rules: outcomes, sum: null}
  const isCommonWord = screener.tables.commonWords?.has(name)
  const finding: NameFinding = {name, ...judged, ...(isCommonWord ? {commonWord: true} : {})}
  const closest = foremost(imitations)
  const sum = closest ? riskSum(screener, closest.of, name) : null
  const suspicion = verdict.verdict === 'open' ? suspected.of(name) : null
  return {...head, ...withAlerts(finding, typoSnyper), suspected: suspicion, rules: outcomes, sum}
}

/**
 * Returns the imitation to speak of first: that of a project whose other name it is, else the one of which both the
 * likelihood and the risk are high (their geometric mean). By likelihood alone it would be some project that few people
 * use, by risk alone whatever is most downloaded.
 */
function foremost(imitations: readonly Imitation[]): Imitation | undefined {
  const weight = ({of, likelihood, isListed, squats}: Imitation) =>
    (isListed ? 1 : 0) +
    (squats.some(({technique}) => technique === 'exact') ? 1 : 0) +
    Math.sqrt(of.exposure) * likelihood
  return imitations.toSorted((a, b) => weight(b) - weight(a))[0]
}

/** A name beyond the end of a list shows how it is reached, but has no share of what the list promises. */
function riskOf(imitations: readonly Imitation[]): Pick<NameFinding, 'risk' | 'coverage' | 'squats'> {
  const risk = imitations.reduce(
    (sum, {of, likelihood, isListed}) => sum + (isListed ? of.exposure * likelihood : 0),
    0,
  )
  const squats = imitations
    .flatMap(({isListed, squats}) => (isListed ? squats : squats.map((squat) => ({...squat, likelihood: 0}))))
    .sort((a, b) => b.likelihood - a.likelihood)
  return {risk, coverage: risk, squats}
}
