import type {Metadata} from './metadata.ts'
import type {Subject} from './subject.ts'
import type {Unpacked} from './unpack.ts'

/** One check of a file. */
export interface Check {
  readonly id: string
  /** What must have been readable for the check to make sense. */
  readonly needs?: 'archive' | 'metadata'
  /** What is true of a file that passes. */
  readonly passes: string
  /** Returns what is wrong: the strings among the values. */
  readonly problems: (subject: Subject) => readonly (string | false | undefined)[]
}

/** Returns the archive of a subject, for checks that need it. */
export function archiveOf(subject: Subject): Unpacked {
  return subject.archive as Unpacked
}

/** Returns the metadata of a subject, for checks that need it. */
export function metadataOf(subject: Subject): Metadata {
  return subject.metadata as Metadata
}
