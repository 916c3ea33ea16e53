import type {IndexIdentity} from '../../findings/index-identity.ts'

/** A list of registered names that can be opened: what it is, what it cannot know, and its text when that is needed. */
export interface Snapshot {
  readonly identity: IndexIdentity
  /** What a list of this kind cannot know, each a sentence for the user. */
  readonly caveats: readonly string[]
  /** Returns the canonical names in bytewise order, one a line, each line ended with a line feed. */
  readText(): Promise<Buffer>
}
