import {joinSplices, type Splice, type SpliceSink} from './splice.ts'

/**
 * One way of distorting a seed. A technique knows neither registered names nor risk: it hands over splices, and
 * everything else (screening, likelihood, explanation) is read off them.
 */
export interface Technique {
  /** Kebab-case; the same in code, tests, JSON, help and docs. */
  readonly id: string
  readonly title: string
  /** One sentence for people who do not know the word. */
  readonly summary: string
  readonly example: {readonly seed: string; readonly variant: string}
  /** The most splices that a seed of `length` characters can yield: the bound that keeps long names affordable. */
  readonly cap: (length: number) => number
  /**
   * Set where most splices of a seed are far-fetched, hundreds of them: they are made of names and aliases, but not of
   * seeds that are only derived from those, where hardly one in a hundred would make a list.
   */
  readonly wide?: true
  /**
   * Emits splices of `seed`, a normalized name. A splice may leave doubled or outer hyphens (whoever takes it
   * normalises), but never the seed itself.
   */
  readonly splices: (seed: string, emit: SpliceSink) => void
}

/** Returns the splices that `technique` makes of `seed`, one by one. */
export function splicesOf({splices}: Technique, seed: string): Splice[] {
  const made: Splice[] = []
  splices(seed, {
    one: (start, end, insert) => made.push({start, end, insert}),
    each: (start, end, {texts}) => made.push(...texts.map((insert) => ({start, end, insert}))),
    both: (slips, first, second) => made.push(joinSplices(seed, slips[first]!, slips[second]!)),
  })
  return made
}
