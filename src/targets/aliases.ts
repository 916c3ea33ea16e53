import {tableRows} from '../assets/tables.ts'
import {asNormalized, type NormalizedName, normalize} from '../names/normalized-name.ts'

/** How an alias relates to its project. */
export type AliasKind = 'import name' | 'brand' | 'command' | 'former name'

/** Another word by which people know a project, e.g. `bs4` (import name) for `beautifulsoup4`. */
export interface Alias {
  readonly alias: NormalizedName
  readonly kind: AliasKind
  /** Distinct public files that tell people to install it, if any were seen. */
  readonly files?: number
}

/** The aliases of each project, in the order of the table. */
export type AliasTable = ReadonlyMap<NormalizedName, readonly Alias[]>

/**
 * Returns the aliases by project from the text of `data/aliases/aliases.tsv` (columns alias, project, kind). Aliases are
 * stored as people write them (`PIL`, `discord.py`) and returned in normalized form.
 */
export function parseAliases(text: string): AliasTable {
  const table = new Map<NormalizedName, Alias[]>()
  for (const [written = '', canonical = '', kind] of tableRows(text)) {
    const alias = normalize(written)
    const project = asNormalized(canonical)
    if (!alias || !project) continue
    const known = table.get(project)
    if (known) known.push({alias, kind: kind as AliasKind})
    else table.set(project, [{alias, kind: kind as AliasKind}])
  }
  return table
}
