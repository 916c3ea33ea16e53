import {rulesAgainst} from '../block/rules.ts'
import type {BlockRule, Selection} from '../block/types.ts'
import type {NameDeclarations} from '../check/declarations.ts'
import {judge} from '../check/judge.ts'
import type {Context} from '../context.ts'
import {today} from '../dates.ts'
import {rankNames} from '../engine/rank/rank.ts'
import type {IndexIdentity} from '../findings/index-identity.ts'
import type {NameList} from '../findings/types.ts'
import type {Knowledge} from '../knowledge/open.ts'
import {normalize} from '../names/normalized-name.ts'
import {checkName, verdictOf} from '../names/registrability.ts'
import {type BuildResult, buildPlaceholders} from '../placeholder/build.ts'
import {refuseParticulars} from '../placeholder/particulars.ts'
import type {Style} from '../placeholder/placeholder.ts'
import {sourceDate} from '../placeholder/source-date.ts'
import {makePlan} from '../plan/new-plan.ts'
import {DEFAULT_BUDGET, DEFAULT_PER_DAY, type Plan} from '../plan/types.ts'
import {openNamesOf, usedNames} from '../services/shared/block-names.ts'
import {openNameEvidence} from '../services/shared/name-evidence.ts'
import {listOf} from '../services/shared/name-list.ts'
import {openPortfolio, type SelectedTargets} from '../services/shared/portfolio.ts'
import {invalidName} from '../targets/select.ts'
import {admit} from './options.ts'
import {refuseOtherThanPlan} from './plan.ts'
import type {Forestall, LookAlikeOptions, NameCheck, NameVerdict, NewPlanOptions, TargetsOptions} from './types.ts'

/** Answers from knowledge that is open. */
export class OpenedForestall implements Forestall {
  readonly #knowledge: Knowledge
  readonly #index: string | undefined
  readonly #context: Context

  /** @param index the option that the knowledge was opened with. */
  constructor(knowledge: Knowledge, index: string | undefined, context: Context) {
    this.#knowledge = knowledge
    this.#index = index
    this.#context = context
  }

  get index(): IndexIdentity {
    return this.#knowledge.registry.identity
  }

  verdict(name: string): NameVerdict {
    admit('verdict', {name}, {})
    const rules = checkName(name, this.#knowledge.rules)
    return {...verdictOf(rules), rules}
  }

  async check(names: readonly string[], given: NameDeclarations = {}): Promise<NameCheck[]> {
    const options = admit('check', {names}, given)
    const normalized = names.map((written) => {
      const name = normalize(written)
      if (name === undefined) throw invalidName(written)
      return name
    })
    const evidence = await openNameEvidence(
      normalized,
      this.#knowledge,
      {...options, index: this.#index},
      this.#context,
    )
    return normalized.map((name) => {
      const {mentions: _, live: __, ...checked} = judge(name, [], {...evidence, own: new Set()})
      return checked
    })
  }

  async lookAlikes(targets: readonly string[], options: LookAlikeOptions = {}): Promise<NameList> {
    return this.#list(targets, admit('lookAlikes', {targets}, options))
  }

  async #list(targets: readonly string[], options: LookAlikeOptions): Promise<NameList> {
    const {screener, registry, typoSnyper} = this.#knowledge
    const {portfolio, standingOf} = await this.#select(targets, options)
    const ranking = rankNames(screener, portfolio, {
      limit: options.limit ?? Number.POSITIVE_INFINITY,
      verdicts: new Set(options.verdicts ?? ['open']),
      techniques: new Set(),
    })
    return listOf(ranking, registry.identity, standingOf, typoSnyper)
  }

  async plan(targets: readonly string[], given: NewPlanOptions = {}): Promise<Plan> {
    const options = admit('plan', {targets}, given)
    const {budget = DEFAULT_BUDGET, perDay = DEFAULT_PER_DAY, start = today(), route} = options
    const particulars = admit('placeholder', {}, options.placeholder ?? {})
    const placeholder = {author: null, email: null, url: null, ...particulars}
    refuseParticulars(placeholder, 'usage')
    const list = await this.#list(targets, options)
    const {plan} = makePlan(list, this.#knowledge.screener.tables.model.id, {
      budget,
      perDay,
      start,
      route,
      placeholder,
      includeSuspected: false,
    })
    return plan
  }

  async build(plan: Plan, directory: string, options: {readonly style?: Style} = {}): Promise<BuildResult> {
    const {style} = admit('build', {directory}, options)
    await refuseOtherThanPlan(plan)
    return buildPlaceholders(plan, {
      directory,
      style,
      seconds: sourceDate(process.env['SOURCE_DATE_EPOCH']),
      onProgress: () => {},
    })
  }

  async blockRules(
    targets: readonly string[],
    options: {readonly selection?: Selection; readonly days?: number} = {},
  ): Promise<BlockRule[]> {
    const {selection = {by: 'all'}, days = 90} = admit('blockRules', {targets}, options)
    const {portfolio} = await this.#select(targets, {})
    const isUsed = await usedNames(portfolio, {}, this.#context.warn)
    const names = openNamesOf(portfolio, isUsed, this.#knowledge.screener)
    return rulesAgainst(names.select(selection), {date: today(), days})
  }

  #select(targets: readonly string[], {mine, internal}: TargetsOptions): Promise<SelectedTargets> {
    const declared = {...(mine && {mine}), ...(internal && {internal})}
    const none = {stdlib: false, slips: false, documented: false}
    return openPortfolio(targets, {...none, ...declared}, this.#knowledge, this.#context.warn)
  }
}
