import {rankNames} from '../engine/rank/rank.ts'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {Screener} from '../engine/variants/screener.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
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
  readonly #rows = new Map<NormalizedName, number>()
  readonly #risks: number[] = []
  readonly #largest: number[] = []
  readonly #targets: string[] = []
  readonly #techniques: string[] = []

  /** Adds the look-alikes of one target. */
  addTarget(screener: Screener, target: PortfolioTarget): void {
    const label = labelOf(target.target)
    const {names} = rankNames(screener, [target], {
      limit: Number.POSITIVE_INFINITY,
      verdicts: new Set(['open']),
      techniques: new Set(),
    })
    for (const {name, risk, squats} of names) this.#add(name, risk, label, squats[0]!.technique)
  }

  /** How many names there are. */
  get count(): number {
    return this.#rows.size
  }

  has(name: NormalizedName): boolean {
    return this.#rows.has(name)
  }

  delete(name: NormalizedName): void {
    this.#rows.delete(name)
  }

  /** Returns the names that `selection` takes, riskiest first, those of equal risk by name. */
  select(selection: Selection): OpenName[] {
    const risks = this.#risks
    const ranked = [...this.#rows].sort(([a, i], [b, j]) => risks[j]! - risks[i]! || (a < b ? -1 : 1))
    const chosen = ranked.slice(0, this.#countOf(selection, ranked))
    return chosen.map(([name, row]) => ({
      name,
      risk: risks[row]!,
      target: this.#targets[row]!,
      technique: this.#techniques[row]!,
    }))
  }

  #countOf(selection: Selection, ranked: readonly (readonly [NormalizedName, number])[]): number {
    if (selection.by === 'all') return ranked.length
    if (selection.by === 'limit') return Math.min(selection.limit, ranked.length)
    let covered = 0
    const last = ranked.findIndex(([, row]) => {
      covered += this.#risks[row]!
      return covered >= selection.coverage
    })
    return last < 0 ? ranked.length : last + 1
  }

  #add(name: NormalizedName, risk: number, target: string, technique: string): void {
    const row = this.#rows.get(name)
    if (row === undefined) {
      this.#rows.set(name, this.#risks.length)
      this.#risks.push(risk)
      this.#largest.push(risk)
      this.#targets.push(target)
      this.#techniques.push(technique)
      return
    }
    this.#risks[row]! += risk
    if (risk <= this.#largest[row]!) return
    this.#largest[row] = risk
    this.#targets[row] = target
    this.#techniques[row] = technique
  }
}
