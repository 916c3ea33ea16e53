import type {PackageSource} from '../dependency.ts'
import {asArray, asTable} from './tables.ts'
import type {FileKind} from './types.ts'

/** Internal targets do not come from PyPI; a plan does not say where from. */
const ELSEWHERE: PackageSource = {kind: 'index', location: ''}

/** A plan of Forestall: its targets, of whatever kind. */
export const planFile: FileKind = {
  title: 'Forestall plan',
  syntax: 'json',
  isNamed: () => false,
  looksLike: ({document}) => document['schema'] === 'forestall/plan/v1',
  read({document}, findings) {
    for (const [index, value] of asArray(document['targets']).entries()) {
      const {name, internal} = asTable(value)
      if (internal === true) findings.name(String(name), `targets[${index}]`, {source: ELSEWHERE})
      else findings.label(String(name), `targets[${index}]`)
    }
  },
}
