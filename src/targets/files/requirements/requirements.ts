import type {FileKind} from '../types.ts'
import {dependencyIn} from './annotation.ts'
import {eachLogicalLine} from './logical-lines.ts'
import {readRequirementLine} from './requirement-line.ts'

/**
 * pip's requirements files (pip.pypa.io, "Requirements File Format"): specifiers, options, URLs and paths, `-r` and `-c`,
 * comments, and lines continued with a backslash.
 */
export const requirements: FileKind = {
  title: 'requirements file',
  syntax: 'text',
  isNamed: (name) => /(?:requirements?|constraints?).*\.(?:txt|in|lock)$|^(?:dev|test|docs|base|prod)\.in$/.test(name),
  looksLike: () => true,
  read({text}, findings) {
    eachLogicalLine(text, ({text: line, number, comments}) => {
      const dependency = comments.length === 0 ? undefined : dependencyIn(comments)
      readRequirementLine(line, number, findings, dependency && {dependency})
    })
  },
}
