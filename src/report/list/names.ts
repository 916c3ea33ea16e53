import type {NameList} from '../../findings/types.ts'

/** Renders one name a line, riskiest first. */
export function listNames({names}: NameList): string {
  return names.map(({name}) => `${name}\n`).join('')
}
