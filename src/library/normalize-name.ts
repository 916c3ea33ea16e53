import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {admit} from './options.ts'

/**
 * Returns the normalized form of a name (PEP 503), or `undefined` if PyPI takes no such name.
 * @throws ForestallError `usage` for what is not a string.
 * @example normalizeName('FrIeNdLy-._.-bArD') // 'friendly-bard'
 */
export function normalizeName(name: string): NormalizedName | undefined {
  admit('normalize', {name}, {})
  return normalize(name)
}
