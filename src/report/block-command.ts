import {shellWord} from '../escape/shell.ts'

/** Returns the shell line that makes block rules for the targets of the plan at `path`. */
export function blockCommand(path: string): string {
  // A path must not look like a flag.
  return `forestall block --file ${shellWord(path.startsWith('-') ? `./${path}` : path)}`
}
