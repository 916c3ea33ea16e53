import type {NormalizedName} from '../names/normalized-name.ts'
import type {DependencyFacts} from '../targets/dependency.ts'

/** One place where a file names a project for installation. */
export interface Mention extends DependencyFacts {
  readonly name: NormalizedName
  /** As in the file, before normalization. */
  readonly written: string
  /** The file's path as shown to people, with `/` between its parts. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** `file` for dependency files, `command` for a line that somebody or a machine runs. */
  readonly origin: 'file' | 'command'
}
