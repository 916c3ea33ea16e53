import {shellWord} from '../escape/shell.ts'
import {DEFAULT_PLAN} from './types.ts'

/**
 * Returns the shell line that makes or changes the plan at `path`: `forestall plan requests --output team.json`.
 * @param words what stands behind `plan`, with the space before it.
 */
export function planLine(path: string, words = ''): string {
  return `forestall plan${words}${path === DEFAULT_PLAN ? '' : ` --output ${shellWord(path)}`}`
}
