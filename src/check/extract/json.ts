import type {CodeLine} from './code-line.ts'
import {withServers} from './servers.ts'
import {shellLines} from './shell.ts'

/** Keys whose values are titles and descriptions: `"label": "pip install everything"` runs nothing. */
const TITLE = /^\s*["{\s]*"(?:name|label|title|description|detail)"\s*:/

const withCommands = withServers(shellLines)

/** JSON with commands in it: scripts of npm, tasks and containers of editors, servers of agents. */
export async function jsonLines(text: string): Promise<CodeLine[]> {
  return [...(await withCommands(text))].filter((line) => !TITLE.test(line.text))
}
