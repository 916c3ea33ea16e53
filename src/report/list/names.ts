import type {RankedList} from '../../findings/types.ts'

/** Renders one name a line, riskiest first. */
export function listNames({names}: RankedList): string {
  return names.map(({name}) => `${name}\n`).join('')
}
