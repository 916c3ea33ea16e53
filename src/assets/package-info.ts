import {readFileSync} from 'node:fs'
import {tablePath} from './tables.ts'

/** What this package says about itself in its package.json. */
export interface Project {
  readonly version: string
  /** Where the operator of a server can find out who is asking. */
  readonly homepage: string
  /** Where a user reports what went wrong. */
  readonly bugs: {readonly url: string}
}

/** Returns version and addresses of the installed package. */
export function project(): Project {
  return JSON.parse(readFileSync(tablePath('../package.json'), 'utf8')) as Project
}
