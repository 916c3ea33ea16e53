import type {IndexIdentity} from '../../findings/index-identity.ts'

/** A list of registered names that can be opened: what it is, what it cannot know, and its text on demand. */
export interface Snapshot {
  readonly identity: IndexIdentity
  /** What a list of this kind cannot know, one sentence each for the user. */
  readonly caveats: readonly string[]
  /** What of this every answer says: the caveats, or something shorter in their place. */
  readonly notes: readonly string[]
  /** Returns the normalized names in bytewise order, one per line, each line ended with a line feed. */
  readText(): Promise<Buffer>
}
