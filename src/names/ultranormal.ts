import type {NormalizedName} from './normalized-name.ts'

/**
 * How one character of a normalized name (a–z, 0–9, `-`) looks to PyPI's similarity rule, as a table from character
 * code to character code: 0 if it is dropped. Warehouse's SQL function `ultranormalize_name` (migration
 * d18d443f89f0, in force since December 2021) deletes separators, then writes `l` and `i` as `1` and `o` as `0`.
 */
export const FOLD: Uint8Array = (() => {
  const table = Uint8Array.from({length: 128}, (_, code) => code)
  table['-'.charCodeAt(0)] = 0
  table['l'.charCodeAt(0)] = table['i'.charCodeAt(0)] = '1'.charCodeAt(0)
  table['o'.charCodeAt(0)] = '0'.charCodeAt(0)
  return table
})()

/** Returns how many characters the ultranormal form of `text` has. */
export function foldedLength(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) if (FOLD[text.charCodeAt(i)] !== 0) length++
  return length
}

/** Returns part of a name with its separators dropped and its look-alike characters written as one, e.g. `-lib` → `11b`. */
export function fold(text: string): string {
  return text.replaceAll('-', '').replace(/[li]/g, '1').replaceAll('o', '0')
}

/**
 * Returns the ultranormal form by which PyPI compares a new name with every existing project, e.g.
 * `python-dateutil` → `pyth0ndateut11`. Two names with equal forms cannot both be registered today.
 */
export function ultranormalize(name: NormalizedName): string {
  return fold(name)
}
