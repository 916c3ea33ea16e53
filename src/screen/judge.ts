import {OWN_NAME_LIKELIHOOD, ownSquat} from '../engine/rank/own-name.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {Imitation, ReverseLookup} from '../engine/reverse/reverse-lookup.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {checkName, type NameRules, verdictOf} from '../names/registrability.ts'
import type {TypoSnyperCorpus} from '../names/typosnyper.ts'
import {CODE} from '../names/verdict.ts'
import {labelOf} from '../targets/label.ts'
import type {AlarmRates} from './alarm-rates.ts'
import type {ImitatedTarget, ScreenedName} from './document.ts'
import type {Innocence, InnocentNames} from './innocence.ts'
import {type NewName, otherFields} from './new-names.ts'
import {scoreOf, squatProbability} from './score.ts'

/** What names are judged by. */
export interface JudgeSources {
  readonly reverse: ReverseLookup
  readonly innocent: InnocentNames
  readonly alarmRates: AlarmRates
  readonly rules: NameRules
  readonly typoSnyper: TypoSnyperCorpus
  readonly commonWords: ReadonlySet<string>
}

/** Judges new names, one by one or some thousands at once. */
export class Judge {
  readonly #sources: JudgeSources
  /** The ranked projects among the targets: they imitate nobody. */
  readonly #originals: ReadonlySet<string>
  /** The others. Whoever registers such a name as a new one takes it from those who use it without having registered it. */
  readonly #unranked: ReadonlyMap<string, PortfolioTarget>

  constructor(sources: JudgeSources) {
    this.#sources = sources
    const projects = sources.reverse.portfolio.filter(({target}) => target.kind === 'project')
    this.#originals = new Set(projects.filter(({rank}) => rank !== null).map(({target}) => target.name))
    this.#unranked = new Map(projects.filter(({rank}) => rank === null).map((one) => [one.target.name, one]))
  }

  /** @param threshold the score from which on a name is an alarm. */
  judge(name: NewName, threshold: number): ScreenedName {
    const [judged] = this.judgeAll([name], threshold)
    return judged!
  }

  *judgeAll(names: readonly NewName[], threshold: number): Generator<ScreenedName> {
    const imitating = names.flatMap(({name}) => (name === undefined || this.#originals.has(name) ? [] : name))
    const found = this.#sources.reverse.imitationsOfEach(imitating)
    for (const one of names) {
      const imitations = (one.name && found.get(one.name)) ?? []
      yield this.#judged(one, [...this.#ownNameOf(one.name), ...imitations], threshold)
    }
  }

  /** Returns the score alone, given the sum of exposure × likelihood. */
  score(name: NormalizedName, squat: number): number | null {
    if (this.#originals.has(name)) return null
    const whole = squat + squatProbability(this.#ownNameOf(name))
    return whole > 0 ? scoreOf(whole, this.#sources.innocent.of(name)) : null
  }

  /** A name that came as a new one, but is registered by now: the look-up takes its target for the one who registered it. */
  #ownNameOf(name: NormalizedName | undefined): Imitation[] {
    const of = name === undefined ? undefined : this.#unranked.get(name)
    if (of === undefined || !this.#sources.rules.registered.has(of.target.name)) return []
    const squats = [ownSquat(of.target, OWN_NAME_LIKELIHOOD, CODE.taken)]
    return [{of, likelihood: OWN_NAME_LIKELIHOOD, isListed: true, squats}]
  }

  #judged(one: NewName, imitations: readonly Imitation[], threshold: number): ScreenedName {
    const {written, name} = one
    const {innocent, alarmRates, rules, typoSnyper, commonWords} = this.#sources
    const squat = squatProbability(imitations)
    const innocence = name === undefined ? undefined : innocent.of(name)
    const score = innocence === undefined ? null : scoreOf(squat, innocence)
    const match = name === undefined ? undefined : typoSnyper.match(name)
    const targets = targetsOf(imitations)
    return {
      ...otherFields(one),
      name: name ?? written,
      written,
      ...verdictOf(checkName(written, rules)),
      score,
      alarmRate: alarmRates.rateOf(score),
      alarm: score !== null && score >= threshold,
      squatBits: squat > 0 ? Math.log2(squat) : null,
      innocentBits: innocence === undefined ? null : -innocence.bits,
      innocentBy: innocence?.reading ?? null,
      why: this.#originals.has(name ?? '') ? 'is one of the targets' : whyOf(targets, squat, innocence),
      targets,
      commonWord: name !== undefined && commonWords.has(name),
      alerts: match === undefined ? [] : [`typosnyper:${match.check}`],
      project: null,
    }
  }
}

function targetsOf(imitations: readonly Imitation[]): ImitatedTarget[] {
  return imitations
    .map(({of, likelihood, squats}) => ({
      target: labelOf(of.target),
      exposure: of.exposure,
      likelihood,
      squat: squats[0]!,
    }))
    .sort((a, b) => b.exposure * b.likelihood - a.exposure * a.likelihood)
}

function whyOf([first]: readonly ImitatedTarget[], squat: number, innocence: Innocence | undefined): string {
  if (innocence === undefined) return 'not a valid name'
  if (first === undefined) return 'imitates none of the targets'
  const asSquat = `1 in 2^${Math.round(-Math.log2(squat))} as the next squat (${first.target}: ${first.squat.detail})`
  const by = {letters: 'by its letters', words: 'by its words', beginning: `as one more ${innocence.beginning}…`}
  return `${asSquat}, 1 in 2^${Math.round(innocence.bits)} as an innocent name (${by[innocence.reading]})`
}
