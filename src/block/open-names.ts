import type {RankedTarget} from '../engine/rank/rank-each.ts'
import {asNormalized, type NormalizedName} from '../names/normalized-name.ts'
import {labelOf} from '../targets/label.ts'
import type {Selection} from './types.ts'

/** An open look-alike: its risk, and the target it imitates most with the technique that reaches it. */
export interface OpenName {
  readonly name: NormalizedName
  readonly risk: number
  readonly target: string
  readonly technique: string
}

/**
 * The open look-alikes of many targets, in columns: a thousand targets have about a million, and one object each with
 * all its paths would take gigabytes.
 */
export class OpenNames {
  readonly #isNever: (name: string) => boolean
  readonly #rows = new Map<string, number>()
  readonly #names: string[] = []
  readonly #risks: number[] = []
  /** Of the contributions to a name, the greatest: whose target and technique stand for it. */
  readonly #greatest: number[] = []
  readonly #targets: string[] = []
  readonly #techniques: string[] = []

  /** @param isNever tells of a name that it must not be among them. */
  constructor(isNever: (name: string) => boolean) {
    this.#isNever = isNever
  }

  /** Adds the look-alikes of one target. */
  addTarget({entry, contributions}: RankedTarget): void {
    const label = labelOf(entry.target)
    for (const {name, risk, squats} of contributions) {
      if (this.#isNever(name)) continue
      const likeliest = squats.reduce((best, squat) => (squat.likelihood > best.likelihood ? squat : best))
      this.#add(name, risk, label, likeliest.technique)
    }
  }

  /** How many names there are. */
  get count(): number {
    return this.#names.length
  }

  /** Yields the names that `selection` takes, riskiest first, those of equal risk by name. */
  *select(selection: Selection): Generator<OpenName> {
    const [names, risks] = [this.#names, Float64Array.from(this.#risks)]
    const rows = Uint32Array.from(names.keys()).sort(
      (i, j) => risks[j]! - risks[i]! || (names[i]! < names[j]! ? -1 : 1),
    )
    for (const row of rows.subarray(0, countOf(selection, rows, risks))) {
      const name = asNormalized(names[row]!)!
      yield {name, risk: risks[row]!, target: this.#targets[row]!, technique: this.#techniques[row]!}
    }
  }

  #add(name: string, risk: number, target: string, technique: string): void {
    const row = this.#rows.get(name)
    if (row === undefined) {
      this.#rows.set(name, this.#names.length)
      this.#names.push(name)
      this.#risks.push(risk)
      this.#greatest.push(risk)
      this.#targets.push(target)
      this.#techniques.push(technique)
      return
    }
    this.#risks[row]! += risk
    if (risk <= this.#greatest[row]!) return
    this.#greatest[row] = risk
    this.#targets[row] = target
    this.#techniques[row] = technique
  }
}

/** How many of the rows, which are in the order of their risks, a selection takes. */
function countOf(selection: Selection, rows: Uint32Array, risks: Float64Array): number {
  if (selection.by === 'all') return rows.length
  if (selection.by === 'limit') return Math.min(selection.limit, rows.length)
  let covered = 0
  const last = rows.findIndex((row) => {
    covered += risks[row]!
    return covered >= selection.coverage
  })
  return last < 0 ? rows.length : last + 1
}
