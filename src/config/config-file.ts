/** What may stand in `forestall.toml`, or in `[tool.forestall]` of `pyproject.toml`: `data/schemas/config-file.json`. */
export interface ConfigFile {
  readonly targets?: readonly string[]
  readonly files?: readonly string[]
  readonly internal?: readonly string[]
  readonly mine?: string | readonly string[]
  readonly allow?: readonly string[]
  /** Other names of targets, by target. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  readonly index?: string
  readonly owner?: string | readonly string[]
  readonly reviewed?: string
  readonly plan?: PlanTable
}

/** The table `plan`. */
export interface PlanTable {
  readonly budget?: number
  readonly 'per-day'?: number
  readonly author?: string
  readonly email?: string
  readonly url?: string
  readonly output?: string
}
