import {pathWord} from '../escape/shell.ts'
import {DEFAULT_PLAN} from '../plan/types.ts'

/** Returns the shell line that runs a command on the plan at `path`: `forestall build team.json`. */
export function onPlan(command: string, path: string): string {
  return path === DEFAULT_PLAN ? `forestall ${command}` : `forestall ${command} ${pathWord(path)}`
}

/** Returns the shell line that makes block rules for the targets of the plan at `path`. */
export function blockCommand(path: string): string {
  return `forestall block --file ${pathWord(path)}`
}
