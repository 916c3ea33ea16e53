import {expectNormalized, type NormalizedName} from './normalized-name.ts'

/**
 * Returns the names PyPI refuses as modules of Python's standard library, from the text of `data/stdlib/stdlib.txt` (one
 * normalized name per line). Look names up in normalized form: `os.path` and `os_path` are `os-path`.
 */
export function parseStdlib(text: string): ReadonlySet<NormalizedName> {
  return new Set(text.trimEnd().split('\n').map(expectNormalized))
}
