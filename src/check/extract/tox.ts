import {parseIni} from '../../targets/files/setuptools/configparser.ts'
import {toxRequirements} from '../../targets/files/tox/tox-ini.ts'
import {type CodeLine, installLine} from './code-line.ts'
import {withServers} from './servers.ts'
import {shellLines} from './shell.ts'

const withCommands = withServers(shellLines)

/** tox.ini, and setup.cfg with sections of tox: the commands in it, and the requirements of its environments. */
export async function toxLines(text: string): Promise<CodeLine[]> {
  const requirements = Array.from(toxRequirements(parseIni(text) ?? new Map()), (line) => installLine(line))
  return [...(await withCommands(text)), ...requirements].sort((a, b) => a.number - b.number)
}
