import {AffixForms} from './affix-table.ts'
import {companion} from './companion.ts'
import {digits} from './digits.ts'
import {doubleEdit} from './double-edit.ts'
import {doubling} from './doubling.ts'
import {droppedWord} from './dropped-word.ts'
import {exact} from './exact.ts'
import {inflection} from './inflection.ts'
import {insertedWord} from './inserted-word.ts'
import {insertion} from './insertion.ts'
import {keyInsertion} from './key-insertion.ts'
import {keySubstitution} from './key-substitution.ts'
import {lookAlike} from './look-alike.ts'
import {move} from './move.ts'
import {omission} from './omission.ts'
import {plural} from './plural.ts'
import {prefix} from './prefix.ts'
import {pythonForm} from './python-form.ts'
import {separator} from './separator.ts'
import {sibling} from './sibling.ts'
import {soundAlike} from './sound-alike.ts'
import {substitution} from './substitution.ts'
import {suffix} from './suffix.ts'
import type {Technique} from './technique.ts'
import {transposition} from './transposition.ts'
import {truncation} from './truncation.ts'
import {typoAndEnding} from './typo-and-ending.ts'
import {vowelSwap} from './vowel-swap.ts'
import {wordOrder} from './word-order.ts'
import {wordSplitter} from './words.ts'

/** The tables some techniques draw on; lists are most common first where nothing else is said. */
export interface TechniqueTables {
  readonly words: readonly string[]
  /** English nouns with a regular plural, in the singular. */
  readonly nouns: readonly string[]
  /** By regular verb: the word for what does what it says. */
  readonly verbs: ReadonlyMap<string, string>
  readonly prefixes: AffixForms
  readonly suffixes: AffixForms
  readonly companions: readonly string[]
  /** Heads of families of names, and the words that follow many of them. */
  readonly siblings: {readonly heads: readonly string[]; readonly words: readonly string[]}
}

/** Returns every technique, from typos to made-up combinations, in the order of help and docs. */
export function createTechniques({
  words,
  nouns,
  verbs,
  prefixes,
  suffixes,
  companions,
  siblings,
}: TechniqueTables): readonly Technique[] {
  const split = wordSplitter(words)
  return [
    exact,
    omission,
    transposition,
    move,
    doubling,
    separator,
    keySubstitution,
    keyInsertion,
    vowelSwap,
    lookAlike,
    soundAlike,
    substitution,
    insertion,
    plural(split, nouns),
    inflection(verbs),
    digits,
    prefix(prefixes),
    suffix(suffixes),
    companion(companions),
    sibling(siblings.heads, siblings.words),
    droppedWord(split),
    truncation(split),
    wordOrder(split),
    insertedWord(split),
    pythonForm,
    doubleEdit,
    typoAndEnding,
  ]
}

/** Returns the ids of all techniques. What a technique is called depends on no table. */
export function techniqueIds(): ReadonlySet<string> {
  const none = {
    words: [],
    nouns: [],
    verbs: new Map<string, string>(),
    prefixes: new AffixForms([], 'prefix'),
    suffixes: new AffixForms([], 'suffix'),
    companions: [],
    siblings: {heads: [], words: []},
  }
  return new Set(createTechniques(none).map(({id}) => id))
}
