import type {VerdictChoice} from '../../findings/verdict-choice.ts'
import type {Screen} from '../../terminal/screen.ts'

/** What a table of names is for, and on what it is shown. */
export interface ListView {
  readonly screen: Screen
  /** Names of which verdict were asked for. */
  readonly verdict: VerdictChoice
  /** Whether only names of some techniques were asked for. */
  readonly isFiltered: boolean
  /** The command that usually comes next. */
  readonly next: string
  /** Targets that it stops at, until they are put right or declared. */
  readonly doubtful: readonly string[]
}
