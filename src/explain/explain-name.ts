import {rankNames} from '../engine/rank/rank.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {Screener} from '../engine/variants/screener.ts'
import {withAlerts} from '../findings/alerts.ts'
import type {IndexIdentity} from '../findings/index-identity.ts'
import type {NameFinding} from '../findings/types.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {checkName, type NameRules, type RuleOutcome} from '../names/registrability.ts'
import type {TypoSnyperCorpus} from '../names/typosnyper.ts'
import type {Refusal, Verdict} from '../names/verdict.ts'
import {labelOf} from '../targets/label.ts'
import {resembledTargets} from './resembled-targets.ts'
import {type RiskSum, riskSum} from './score-breakdown.ts'

/** `forestall explain --json`: a finding with PyPI's rules in PyPI's order. */
export interface Explanation extends NameFinding {
  readonly schema: 'forestall/explain/v1'
  readonly index: IndexIdentity
  /** As typed. */
  readonly asked: string
  readonly rules: readonly RuleOutcome[]
  /** Why it stands where it does on the list of the target it resembles most; null if it resembles none. */
  readonly sum: RiskSum | null
}

/** What an explanation draws on; risk is relative to `portfolio`. */
export interface ExplanationSources {
  readonly rules: NameRules
  readonly screener: Screener
  readonly typoSnyper: TypoSnyperCorpus
  readonly portfolio: readonly PortfolioTarget[]
  readonly index: IndexIdentity
}

/** Returns everything known about `asked`, a name as somebody typed it; an invalid one is explained too. */
export function explainName(
  asked: string,
  {rules, screener, typoSnyper, portfolio, index}: ExplanationSources,
): Explanation {
  const outcomes = checkName(asked, rules)
  const {verdict, refusal} = verdictOf(outcomes)
  const name = normalize(asked)
  const unresembling: NameFinding = {
    name: name ?? (asked as NormalizedName),
    verdict,
    refusal,
    risk: 0,
    coverage: 0,
    squats: [],
    alerts: [],
    live: null,
  }
  const found = name && ranked(name, verdict, screener, portfolio)
  const closest = found && portfolio.find(({target}) => labelOf(target) === found.squats[0]?.target)
  const finding = found ? {...found, verdict, refusal, coverage: found.risk} : unresembling
  return {
    schema: 'forestall/explain/v1',
    index,
    asked,
    ...(name ? withAlerts(finding, typoSnyper) : finding),
    rules: outcomes,
    sum: name && closest ? riskSum(screener, closest, name) : null,
  }
}

/** The name among the look-alikes of what it resembles; likelihoods are over the open names and those like this one. */
function ranked(
  name: NormalizedName,
  verdict: Verdict,
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
): NameFinding | undefined {
  const {names} = rankNames(screener, resembledTargets(name, portfolio), {
    limit: 1,
    verdicts: new Set<Verdict>(['open', verdict]),
    techniques: new Set(),
    always: new Set([name]),
  })
  return names.find((finding) => finding.name === name)
}

/** A registered name is taken whatever else it is: PyPI asks for the project before it asks its rules for new names. */
function verdictOf(outcomes: readonly RuleOutcome[]): {verdict: Verdict; refusal: Refusal | null} {
  const failed = outcomes.find(({passed}) => !passed)
  if (failed === undefined) return {verdict: 'open', refusal: null}
  if (outcomes.some(({rule, passed}) => rule === 'existing' && !passed)) return {verdict: 'taken', refusal: null}
  const reason = failed.rule === 'name' ? 'invalid' : (failed.rule as Refusal['reason'])
  return {verdict: 'refused', refusal: {reason, collidesWith: failed.collidesWith}}
}
