import {eachLine} from '../lines.ts'
import {parseSpecifier} from '../requirements/pep508.ts'
import type {FileKind} from '../types.ts'

/** `[extra]`, `[extra:marker]`, `[:marker]`. */
const SECTION = /^\[[^\]]*.*\]$/

/** requires.txt of a project's egg-info: specifiers, in sections for extras and markers. */
export const requiresTxt: FileKind = {
  title: 'requires.txt',
  syntax: 'ini',
  isNamed: (name) => name === 'requires.txt',
  looksLike({text}) {
    let isEvery = true
    eachLine(text, (line) => {
      const content = line.trim()
      isEvery &&= content === '' || SECTION.test(content) || parseSpecifier(content) !== undefined
    })
    return isEvery
  },
  read({text}, findings) {
    eachLine(text, (line, number) => {
      const content = line.trim()
      if (content !== '' && !SECTION.test(content)) findings.requirement(content, number, {dependency: 'direct'})
    })
  },
}
