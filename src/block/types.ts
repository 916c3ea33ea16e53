import type {IndexIdentity} from '../findings/index-identity.ts'
import type {NormalizedName} from '../names/normalized-name.ts'

/** A name that an installer or proxy should refuse, with why, since when and until when. */
export interface BlockRule {
  readonly name: NormalizedName
  /** `open`: nobody has registered it. `suspicious`: registered, and held suspicious when it was looked at. */
  readonly kind: 'open' | 'suspicious'
  /** Label of the target that it imitates most. */
  readonly target: string
  /** Id of the technique that reaches it; `review` where only an edit distance did. */
  readonly technique: string
  /** Sum over the targets of exposure × likelihood; 0 for what is registered. */
  readonly risk: number
  /** YYYY-MM-DD of the day on which the rule was first made. */
  readonly date: string
  /** YYYY-MM-DD: the last day on which the rule should be trusted. */
  readonly expires: string
}

/** A rule as a file holds it; what its format cannot express is null. */
export interface FiledRule {
  readonly name: NormalizedName
  readonly target: string | null
  readonly technique: string | null
  readonly kind: BlockRule['kind']
  readonly date: string | null
  readonly expires: string | null
}

/** The formats that are one text; `osv` is many files. */
export type TextFormat = 'names' | 'constraints' | 'bandersnatch' | 'devpi' | 'json' | 'csv'
export type FileFormat = TextFormat | 'osv'

/** How many of the open look-alikes are taken, riskiest first. */
export type Selection =
  | {readonly by: 'all'}
  | {readonly by: 'limit'; readonly limit: number}
  | {readonly by: 'coverage'; readonly coverage: number}

/** What rules are made from, and brought up to date by. */
export interface Settings {
  /** How many days a rule lasts. */
  readonly days: number
  readonly selection: Selection
  /** Whether registered look-alikes that are held suspicious are blocked too. */
  readonly suspicious: boolean
  /**
   * How the targets were chosen, in words of the command line; null where those of the config were taken, and for what
   * came by standard input.
   */
  readonly origin: readonly string[] | null
}

/** A file of rules, read back. */
export interface RulesFile {
  readonly path: string
  readonly format: FileFormat
  readonly rules: readonly FiledRule[]
  /** Null where the format has no place for them. */
  readonly settings: Settings | null
}

/** What became of a file of rules, as names. */
export interface RuleChanges {
  readonly file: string
  readonly format: FileFormat
  /** How many rules the file holds. */
  readonly rules: number
  /** Whether the file has been brought up to date. */
  readonly updated: boolean
  /** Real projects now: whoever needs one is blocked without reason. */
  readonly registered: readonly NormalizedName[]
  /** Past their last day. */
  readonly expired: readonly NormalizedName[]
  /** Would be in the file if it were made today, and are not. */
  readonly added: readonly NormalizedName[]
  /** Open still, and would not be in the file any more: other names are riskier, or a file of the user asks for it now. */
  readonly dropped: readonly NormalizedName[]
}

/** `forestall block --json`. */
export interface BlockList extends Settings {
  readonly schema: 'forestall/block/v1'
  readonly index: IndexIdentity
  /** YYYY-MM-DD. */
  readonly date: string
  /** Labels of the targets that the rules protect. */
  readonly targets: readonly string[]
  /** How many open look-alikes the targets have. */
  readonly open: number
  /** Share of the squats of the targets that the rules stop. */
  readonly coverage: number
  /** With `--check` and `--update`; else null. */
  readonly changes: RuleChanges | null
  /** Riskiest first; registered names, if any, at the end. */
  readonly rules: readonly BlockRule[]
}
