/** The shells that there are scripts for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** What a word can be: one of a few values, the name of a popular project, a file, or anything. */
export type Values =
  | {readonly kind: 'words'; readonly words: readonly string[]}
  /** `targets` may end in a suffix: `--alias torch=…`. */
  | {readonly kind: 'targets'; readonly suffix: '' | '='}
  /** `NAME=` and then one of the words. */
  | {readonly kind: 'assignment'; readonly words: readonly string[]}
  | {readonly kind: 'files'}
  | {readonly kind: 'any'}

export interface CompletedFlag {
  /** With its dashes: `--format`, `-n`. */
  readonly spellings: readonly string[]
  readonly summary: string
  /** Null for a flag without a value. */
  readonly values: Values | null
}

export interface CompletedCommand {
  /** `list`, `index update`. */
  readonly name: string
  readonly summary: string
  readonly flags: readonly CompletedFlag[]
  /** What its arguments can be; null if it takes none. */
  readonly argument: Values | null
}

/** The words of every command line, for a shell to complete: `forestall completion`. */
export interface CompletionDocument {
  readonly schema: 'forestall/completion/v1'
  readonly shell: Shell
  readonly commands: readonly CompletedCommand[]
  /** Projects that people are likely to type, the most downloaded first. */
  readonly targets: readonly string[]
}
