import type {IndexIdentity} from '../findings/index-identity.ts'
import type {Squat} from '../findings/types.ts'
import type {Refusal, Verdict} from '../names/verdict.ts'
import type {ProjectFacts} from '../watch/facts.ts'
import type {InnocentReading} from './innocence.ts'

/** A target that a name imitates. */
export interface ImitatedTarget {
  readonly target: string
  /** Share of the targets' reach that belongs to this one. */
  readonly exposure: number
  /** Probability that the next squat of this target bears the name. */
  readonly likelihood: number
  /** The likeliest way from the target to the name. */
  readonly squat: Squat
}

/** What is said of one name. In documents the other fields that it came with stand beside these. */
export interface ScreenedName {
  /** In its canonical form; as written, where it is not valid. */
  readonly name: string
  readonly written: string
  /** What PyPI would say of it, by the names in use. */
  readonly verdict: Verdict
  readonly refusal: Refusal | null
  /** Binary logarithm of the likelihood ratio, squat to innocent name; null where it imitates no target. */
  readonly score: number | null
  /** Share of innocent new names that score as high or higher. */
  readonly alarmRate: number
  /** Whether the score is high enough to look at. */
  readonly alarm: boolean
  /** Binary logarithm of the probability of the name as the next squat of any target; null for none. */
  readonly squatBits: number | null
  /** The same of the name as the next innocent one; null for a name that is not valid. */
  readonly innocentBits: number | null
  /** The model of innocent names that says most for it. */
  readonly innocentBy: InnocentReading | null
  /** The sum in one sentence. */
  readonly why: string
  /** The ones that add most to the score first. */
  readonly targets: readonly ImitatedTarget[]
  /** It is a word that many projects are named with. */
  readonly commonWord: boolean
  /** `typosnyper:<check>` where PyPI's own check would tell its admins of the name. */
  readonly alerts: readonly string[]
  /** Null unless the index was asked. */
  readonly project: ProjectFacts | null
}

/** What a screening says beside the names. */
export interface ScreenHead {
  readonly schema: 'forestall/screen/v1'
  readonly index: IndexIdentity
  /** With --new: the earlier list of names that the one in use was compared with. */
  readonly since: {readonly asOf: string; readonly names: number} | null
  /** How many targets the names were held against. */
  readonly targets: number
  /** How many names were judged, and how many of them are alarms. */
  readonly judged: number
  readonly alarms: number
  /** The score from which on a name is an alarm, and the share of innocent names that reach it. */
  readonly threshold: number
  readonly alarmRate: number
}

/** `forestall screen --json`. */
export interface Screening extends ScreenHead {
  /** Most suspicious first. */
  readonly names: readonly ScreenedName[]
}
