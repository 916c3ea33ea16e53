/** What a command's work needs to know of where it runs. */
export interface Context {
  /** oclif's folder for what can be fetched or made again. */
  readonly cacheDir: string
  /** oclif's folder for what was learned and cannot be fetched again. */
  readonly dataDir: string
  /** Says something on stderr that does not spoil the answer. */
  readonly warn: (message: string) => void
  /** Whether stdout is for a program, so that no progress is shown. */
  readonly quiet: boolean
}
