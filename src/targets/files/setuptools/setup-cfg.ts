import {readRequirementLine} from '../requirements/requirement-line.ts'
import type {FileKind, Findings} from '../types.ts'
import {type IniValue, parseIni} from './configparser.ts'

/** Keys of `[options]` that list requirements (setuptools, "Configuring setuptools using setup.cfg files"). */
const LISTS = ['setup_requires', 'install_requires', 'tests_require']

/** setup.cfg: the requirements among setuptools' options, one per line or separated by semicolons on one line. */
export const setupCfg: FileKind = {
  title: 'setup.cfg',
  syntax: 'ini',
  isNamed: (name) => name === 'setup.cfg',
  looksLike: ({text}) => LISTS.some((key) => parseIni(text)?.get('options')?.has(key)),
  read({text}, findings) {
    const file = parseIni(text)
    if (file === undefined) {
      findings.odd('cannot be read as an INI file', text.slice(0, 60), 1)
      return
    }
    const name = file.get('metadata')?.get('name')?.[0]?.text
    if (name) findings.own(name)
    for (const [key, value] of file.get('options') ?? []) {
      // Setuptools still takes hyphens in keys.
      if (LISTS.includes(key.replaceAll('-', '_'))) readList(value, findings)
    }
    for (const value of file.get('options.extras_require')?.values() ?? []) readList(value, findings)
  },
}

function readList(value: IniValue, findings: Findings): void {
  const [first] = value
  const file = /^file:(?<paths>.*)$/.exec(first?.text ?? '')?.groups?.['paths']
  if (file !== undefined) {
    const paths = [file, ...value.slice(1).map(({text}) => text)].flatMap((line) => line.split(','))
    for (const path of paths) if (path.trim()) findings.include(path.trim(), first!.number, 'requirements')
    return
  }
  const lines =
    value.length > 1 ? value : value.flatMap(({text, number}) => text.split(';').map((part) => ({text: part, number})))
  for (const {text, number} of lines) {
    const requirement = text.replace(/(?:^|\s)#.*$/, '').trim()
    if (requirement) readRequirementLine(requirement, number, findings, {dependency: 'direct'})
  }
}
