import {reasonOf} from '../../../errors.ts'
import {isTable} from '../tables.ts'
import type {FileKind} from '../types.ts'
import {declaredIn} from './pyproject.ts'
import {readPaths} from './read-paths.ts'
import {SCRIPT_PATHS} from './table-paths.ts'

/** The block of a script (PEP 723); in comments, so that any text may stand around it. */
const BLOCK = /^# \/\/\/ script[ \t]*\r?\n(?<content>(?:#(?:| [^\r\n]*)\r?\n)+)^# \/\/\/[ \t]*\r?$/m

/** The metadata block of a Python script (PEP 723, "Inline script metadata"): a TOML document in comments. */
export const inlineScript: FileKind = {
  title: 'Python script with inline metadata',
  syntax: 'text',
  isNamed: () => false,
  outranksName: true,
  looksLike: ({text}) => text.includes('# /// script') && BLOCK.test(text),
  async read({text}, findings) {
    const block = BLOCK.exec(text)
    const before = text.slice(0, block!.index).split('\n').length
    const toml = block!.groups!['content']!.replace(/^# ?/gm, '')
    try {
      const document = (await import('smol-toml')).parse(toml, {integersAsBigInt: 'asNeeded'})
      if (isTable(document)) readPaths(document, SCRIPT_PATHS, declaredIn(document), findings)
    } catch (error) {
      findings.odd(`cannot be read as TOML (${reasonOf(error).split('\n', 1)[0]})`, '# /// script', before)
    }
  },
}
