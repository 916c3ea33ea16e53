import type {ConfigDraft} from './draft.ts'

/** `forestall init --json`. */
export interface InitDocument extends ConfigDraft {
  readonly schema: 'forestall/init/v1'
  /** The file written. */
  readonly file: string
  /** What stands in it. */
  readonly text: string
}
