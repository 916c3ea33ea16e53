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
  /** The most splices that a seed of `length` characters can yield; it keeps long names affordable. */
  readonly cap: (length: number) => number
  /**
   * Set for techniques that yield hundreds of unlikely variants: they are applied to names and aliases (`names`), or to
   * those and to stems of them (`stems`), but not to other derived seeds.
   */
  readonly wide?: 'names' | 'stems'
  /**
   * Emits splices of `seed`, a normalized name. A splice may leave doubled or outer hyphens (whoever takes it
   * normalises it), but never the seed itself.
   */
  readonly splices: (seed: string, sink: SpliceSink) => void
}

/** Returns the splices that `technique` makes of `seed`, one by one. */
export function splicesOf({splices}: Technique, seed: string): Splice[] {
  const made: Splice[] = []
  splices(seed, {
    emit: (start, end, insert) => made.push({start, end, insert}),
    emitEach: (start, end, inserts) => made.push(...inserts.map((insert) => ({start, end, insert}))),
    emitPair: (edits, first, second) => made.push(joinSplices(seed, edits[first]!, edits[second]!)),
  })
  return made
}
