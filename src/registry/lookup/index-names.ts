import type {NormalizedName} from '../../names/normalized-name.ts'
import {compileNames, viewCompiled} from './compiled.ts'
import {NameIndex} from './name-index.ts'

/** Returns an index over a handful of names, made in memory. */
export function indexNames(names: Iterable<NormalizedName>): NameIndex {
  const lines = [...new Set(names)].sort().map((name) => `${name}\n`)
  return new NameIndex(viewCompiled(compileNames(Buffer.from(lines.join(''))))!)
}
