import {readRequirementLine} from '../requirements/requirement-line.ts'
import {asArray, asTable} from '../tables.ts'
import type {FileKind} from '../types.ts'

/**
 * conda's environment.yml: lines of a requirements file under `pip` among the dependencies. Conda's own names are not
 * PyPI's.
 */
export const condaEnvironment: FileKind = {
  title: 'environment.yml',
  syntax: 'yaml',
  isNamed: (name) => /^(?:conda[-_.]?)?env(?:ironment)?(?:[-_.].*)?\.ya?ml$/.test(name),
  looksLike: ({document}) => Array.isArray(document['dependencies']),
  read({document}, findings) {
    for (const entry of asArray(document['dependencies'])) {
      for (const line of asArray(asTable(entry)['pip'])) {
        const text = String(line)
          .replace(/(?:^|\s)#.*$/s, '')
          .trim()
        if (text) readRequirementLine(text, 'dependencies.pip', findings, {dependency: 'direct'})
      }
    }
  },
}
