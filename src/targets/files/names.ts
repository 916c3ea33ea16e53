import {eachLine} from './lines.ts'
import type {FileKind} from './types.ts'

/** Plain names, one per line: `requests`, `stdlib:json`, `slip:git`; `#` starts a comment. */
export const names: FileKind = {
  title: 'list of names',
  syntax: 'text',
  isNamed: () => false,
  looksLike: ({text}) => !/[=<>~!;@[(\\/]|(?:^|\s)-/m.test(text.replace(/#.*/g, '')),
  read({text}, findings) {
    eachLine(text, (line, number) => {
      const word = line.replace(/#.*/, '').trim()
      if (word) findings.label(word, number)
    })
  },
}
