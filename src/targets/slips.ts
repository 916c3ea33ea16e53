import {tableRows} from '../assets/tables.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'

/** A word people type by mistake after `pip install`, e.g. `requirements.txt`, `git`, `scikit`. */
export interface Slip {
  readonly name: NormalizedName
  /** The project that was meant; null for words that do not mean a project, such as pip's own options. */
  readonly meant: NormalizedName | null
  /** How often it is typed, in installs a day; the source is given beside the table. */
  readonly weight: number
}

/**
 * Returns the slips of `data/slips/slips.tsv` (columns word, meant, weight, source), in the order of the table,
 * most frequent first. A row whose word is not a valid name is left out: nobody could register it.
 */
export function parseSlips(text: string): Slip[] {
  return tableRows(text).flatMap(([word = '', meant = '', weight]) => {
    const name = normalize(word)
    return name ? [{name, meant: normalize(meant) ?? null, weight: Number(weight)}] : []
  })
}
