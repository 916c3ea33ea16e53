import {tableRows} from '../assets/tables.ts'
import {asNormalized, type NormalizedName, normalize} from '../names/normalized-name.ts'
import type {Alias, AliasKind, AliasTable} from './aliases.ts'
import type {Slip} from './slips.ts'

/** A name that public documents tell people to install although the project meant has another one. */
export interface DocumentedMisname {
  readonly name: NormalizedName
  /** The project that was meant; null if it is none of PyPI's. */
  readonly meant: NormalizedName | null
  /** How the name came about, as in the table, e.g. `import-name`, `debian`, `other-ecosystem`. */
  readonly kind: string
  /** Distinct public files that name it, at most 10. */
  readonly files: number
}

/** Installs a day that a file stands for: ten of them for one a day, which `data/slips` gives a word that is often typed. */
const INSTALLS_PER_FILE = 0.1

/** What an alias of the same origin is called in the table of aliases; others are how people think of the brand. */
const ALIAS_KINDS: Readonly<Record<string, AliasKind>> = {'import-name': 'import name', command: 'command'}

/** Returns the rows of `data/documented/documented.tsv`, those that nobody had registered first. Invalid names are left out. */
export function parseDocumented(text: string): DocumentedMisname[] {
  return tableRows(text).flatMap(([written = '', meant = '', kind = '', files]) => {
    const name = normalize(written)
    return name ? [{name, meant: asNormalized(meant) ?? null, kind, files: Number(files)}] : []
  })
}

/** Returns documented misnames as words people type by mistake, with how often. */
export function slipsOfDocumented(documented: readonly DocumentedMisname[]): Slip[] {
  return documented.map(({name, meant, files}) => ({name, meant, weight: INSTALLS_PER_FILE * files}))
}

/** Returns `table` with the documented misnames of each project among its aliases; those that were there are now documented. */
export function withDocumented(table: AliasTable, documented: readonly DocumentedMisname[]): AliasTable {
  const merged = new Map<NormalizedName, readonly Alias[]>(table)
  for (const {name, meant, kind, files} of documented) {
    if (meant === null || meant === name) continue
    const known = merged.get(meant) ?? []
    const before = known.find(({alias}) => alias === name)
    const alias: Alias = {alias: name, kind: before?.kind ?? ALIAS_KINDS[kind] ?? 'brand', files}
    merged.set(meant, before ? known.map((one) => (one === before ? alias : one)) : [...known, alias])
  }
  return merged
}
