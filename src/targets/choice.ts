import type {Declarations} from './declare.ts'

/** How targets are chosen apart from those given one by one, and what is said of them. */
export interface TargetChoice extends Declarations {
  /** Files to read targets from; `-` is stdin. */
  readonly file?: readonly string[] | undefined
  /** How many of the most downloaded projects, or `all`. */
  readonly top?: string | undefined
  readonly stdlib: boolean
  readonly slips: boolean
  readonly documented?: boolean | undefined
  /** Further names of targets, each `TARGET=ALIAS`. */
  readonly alias?: readonly string[] | undefined
}
