/** What a service needs to know about its environment. */
export interface Context {
  /** oclif's folder for data that can be fetched or computed again. */
  readonly cacheDir: string
  /** oclif's folder for data that was learned and cannot be fetched again. */
  readonly dataDir: string
  /**
   * Reports on stderr what does not invalidate the answer. What only matters to whoever reads the answer, such as the age of
   * the names behind it, is not said if there is none.
   */
  readonly warn: (message: string, matters?: 'toAnswer') => void
  /** Whether a program reads stdout, so that progress is not shown. */
  readonly quiet: boolean
}
