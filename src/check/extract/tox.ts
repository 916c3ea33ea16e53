import {type IniValue, parseIni} from '../../targets/files/setuptools/configparser.ts'
import {type CodeLine, installLine} from './code-line.ts'
import {withServers} from './servers.ts'
import {shellLines} from './shell.ts'

/** The options of tox that list requirements, by section: its own and those of environments (tox, "Configuration"). */
const LISTS: readonly (readonly [section: RegExp, key: string])[] = [
  [/^tox(?::tox)?$/, 'requires'],
  // Whatever its section is called, a list may be taken over by an environment: `{[base]deps}`.
  [/(?:)/, 'deps'],
]

/** The environments that a line is for, before a colon: `py{38,39}-django: pytest`, `!lint: pytest`. */
const FACTORS = /^[\w{}.!, -]+:\s+/

const withCommands = withServers(shellLines)

/** tox.ini, and setup.cfg with sections of tox: the commands in it, and the requirements of its environments. */
export async function toxLines(text: string): Promise<CodeLine[]> {
  const lines = [...(await withCommands(text)), ...requirementLines(text)]
  return lines.sort((a, b) => a.number - b.number)
}

function* requirementLines(text: string): Generator<CodeLine> {
  for (const [section, options] of parseIni(text) ?? []) {
    for (const [pattern, key] of LISTS) if (pattern.test(section)) yield* linesOf(options.get(key) ?? [])
  }
}

function* linesOf(value: IniValue): Generator<CodeLine> {
  for (const {text, number} of value) {
    const requirement = text
      .replace(/(?:^|\s)#.*$/, '')
      .replace(FACTORS, '')
      .trim()
    if (requirement) yield installLine({text: requirement, number})
  }
}
