import type {ConfigFile} from './config-file.ts'

/** A config that holds to its schema. */
export interface Config {
  /** The folder that it is in force in, and its own; both absolute. */
  readonly workingFolder: string
  readonly folder: string
  /** Where it stands, relative to the working folder. */
  readonly path: string
  /** What it says, with its paths relative to the working folder. */
  readonly settings: ConfigFile
  /** The file beside it that holds a config too, relative to the working folder: it does not count. Null if there is none. */
  readonly overruled: string | null
  /** Returns where something of it stands, by its JSON pointer (`/plan/budget`): `forestall.toml:7`. */
  readonly at: (pointer: string) => string
}
