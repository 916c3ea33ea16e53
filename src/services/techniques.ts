import {openTechniques} from '../knowledge/tables.ts'
import {type TechniqueList, techniqueListOf} from '../techniques/technique-list.ts'

/** Returns the techniques, each with an example. */
export function techniques(): TechniqueList {
  return techniqueListOf(openTechniques())
}
