/** The features of the likelihood model: their names, in a fixed order, and what each measures. */

/** What each feature measures, apart from the one for each technique and the one for each origin of a seed. */
export const MEANINGS = {
  'omit-first': 'omission of the first character',
  'omit-last': 'omission of the last character',
  'swap-first': 'transposition of the first two characters',
  'swap-last': 'transposition of the last two characters',
  'double-first': 'doubling of the first character',
  'double-last': 'doubling of the last character',
  'replace-first': 'another first character',
  'replace-last': 'another last character',
  'insert-first': 'a character in front',
  'insert-last': 'a character at the end',
  'omit-length': 'log of the seed length over 8, for omissions: of how many each is one',
  'swap-length': 'log of the seed length over 8, for transpositions',
  'double-length': 'log of the seed length over 8, for doublings',
  'replace-length': 'log of the seed length over 8, for other characters',
  'insert-length': 'log of the seed length over 8, for inserted characters',
  'two-length': 'log of the seed length over 8, for two typos at once',
  naturalness: 'bits by which the result looks less like a registered name, over 10, for typos of one character',
  'naturalness-omit': 'bits by which the result looks less like a registered name, over 10, for omissions',
  'drops-vowel': 'omission of a vowel',
  'drops-twin': 'omission of one of two equal neighbours',
  triples: 'doubling of a character that is double already',
  'doubles-vowel': 'doubling of a vowel',
  'same-row': 'the key beside it in the same row',
  'adds-digit': 'a digit where there was none',
  'adds-hyphen': 'a hyphen for a letter',
  'touches-digit': 'a typo on a digit or hyphen of the seed',
  'repeats-near': 'an inserted character that also stands within three characters of it',
  'vowel-inserted': 'a vowel inserted between consonants',
  'affix-hyphenated': 'log of how many registered projects carry the hyphenated affix, over 4',
  'affix-joined': 'log of how many registered projects carry the joined affix, over 4',
  'prefix-joined': 'a prefix without hyphen',
  'suffix-joined': 'a suffix without hyphen',
  'affix-length': 'length of a joined affix over 5',
  'naturalness-joined': 'bits a letter by which a joined affix looks unlike a registered name',
  'affix-on-affix': 'an affix on a seed that ends in such a word already (client, lib, python)',
  'affix-typical': 'the affix says what a package is for, or promises something (client, pro, dev)',
  'affix-two-words': 'the affix is two words (api-client)',
  'companion-rank': 'log of the rank of the other project among the companions, over 4',
  'alias-typo': 'a typo in an alias of the table',
  'abbreviation-typo': 'a typo in another word for the project, of four letters at most',
  'alias-affix': 'an affix on an alias of the table',
  'derived-typo': 'a typo in a seed derived from the name',
  'derived-affix': 'an affix on a seed derived from the name',
  documented: 'log of how many public files tell people to install the seed, over that of ten',
  'opens-name': 'any splice of a seed that the target name begins with',
  late: 'how late in the seed the typo is, 0 to 1',
  'appended-number':
    'log of how many registered projects carry the appended number, for each that carries the commonest, over 4',
  'rarer-number': 'an appended number that is not the commonest',
  'digit-in-front': 'a digit put in front',
  'drops-digits': 'the digits left out',
  'spells-digit': 'a digit spelled out',
  'next-digit': 'a digit one higher or lower',
  'far-digit': 'a digit more than one higher or lower',
  'drops-s': 'plural to singular',
  'plural-within': 'another number of a word that is not the last',
  'inflects-to-er': 'an ending that makes somebody or something that does it (er, or)',
  'drops-first-word': 'the first word dropped',
  'drops-inner': 'a word dropped that is not the first',
} as const

/** Verdicts that make a name a less likely choice than an open one. */
export const HINDRANCES = {
  taken: 'the name is registered already',
  stdlib: 'PyPI refuses it as a module of the standard library',
  similar: 'PyPI refuses it as too similar to a registered name',
} as const

export type FeatureName =
  | keyof typeof MEANINGS
  | `verdict:${keyof typeof HINDRANCES}`
  | `technique:${string}`
  | `origin:${string}`

export interface Feature {
  readonly name: FeatureName
  readonly meaning: string
}

/** The origins of seeds that have a weight, relative to the target's own name. */
export const ORIGINS = [
  'given alias',
  'import name',
  'brand',
  'command',
  'former name',
  'name without digits',
  'name without python',
  'name without last word',
  'name without separators',
  'name in the singular',
] as const

/** Returns all features over techniques with these ids, in the order of their numbers. */
export function featureList(techniques: readonly string[]): Feature[] {
  return [
    ...techniques.map((id): Feature => ({name: `technique:${id}`, meaning: `technique ${id}`})),
    ...ORIGINS.map(
      (origin): Feature => ({name: `origin:${origin}`, meaning: `made from a seed of this origin: ${origin}`}),
    ),
    ...Object.entries(HINDRANCES).map(([v, meaning]) => ({name: `verdict:${v}` as FeatureName, meaning})),
    ...Object.entries(MEANINGS).map(([name, meaning]) => ({name: name as FeatureName, meaning})),
  ]
}

/** The numbers of the features in MEANINGS, by name. */
export type FeatureNumbers = Readonly<Record<keyof typeof MEANINGS, number>>
