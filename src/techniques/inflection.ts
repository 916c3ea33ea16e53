import {sameStart, stemOf} from './english.ts'
import type {Technique} from './technique.ts'

/** Shorter words have no such forms. */
const MIN_LENGTH = 4
/** What a form of a verb ends in, longest first: `requests` and `requesters` are forms of `request`. */
const ENDING = /(?:ings?|[eo]rs?|ed|s)$/

/**
 * Makes the technique. Only a last word that is a form of one of `verbs` has other forms: `compilers` of `crytic-compile`,
 * but not `pandaer` or, of a verb within, `langchainers`.
 * @param verbs what does what they say, by verb: `compiler` for `compile`, `validator` for `validate`.
 */
export function inflection(verbs: ReadonlyMap<string, string>): Technique {
  return {
    id: 'inflection',
    title: 'Inflection',
    summary:
      'Gives a verb at the end another ending of its kind: compiler, compilers, compiled or compiling for compile.',
    example: {seed: 'crytic-compile', variant: 'crytic-compilers'},
    cap: () => 5,
    splices(seed, sink) {
      const word = /[a-z]*$/.exec(seed)![0]
      const verb = word.length < MIN_LENGTH ? undefined : verbOf(word, verbs)
      if (verb === undefined) return
      const stem = stemOf(verb)
      const agent = verbs.get(verb)!
      for (const form of [agent, `${agent}s`, `${stem}ed`, `${verb.replace(/e$/, '')}ing`, verb]) {
        // Dropping an s is the plural's matter.
        if (form === word || `${form}s` === word) continue
        // Whole endings are put in, so that what kind they are is seen: `compil` + `ers`.
        const same = Math.min(sameStart(word, form), stem.length)
        sink.emit(seed.length - word.length + same, seed.length, form.slice(same))
      }
    },
  }
}

/** Returns the verb of which `word` is a form, or `undefined` if it is not. */
function verbOf(word: string, verbs: ReadonlyMap<string, string>): string | undefined {
  const stem = word.replace(ENDING, '')
  return [word, stem, `${stem}e`, stem.replace(/ie?$/, 'y')].find((verb) => verbs.has(verb))
}
