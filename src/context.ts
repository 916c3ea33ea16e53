/** What a service needs to know about its environment. */
export interface Context {
  /** oclif's folder for data that can be fetched or computed again. */
  readonly cacheDir: string
  /** oclif's folder for data that was learned and cannot be fetched again. */
  readonly dataDir: string
  /** Reports a problem on stderr that does not invalidate the answer. */
  readonly warn: (message: string) => void
  /** Whether a program reads stdout, so that progress is not shown. */
  readonly quiet: boolean
}
