import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'
import {hyphenSplitter, type WordSplitter, wordSpans} from './words.ts'

/**
 * Makes the technique; `split` finds joined words (`pyyaml` is `py` + `yaml`). In a name with hyphens only whole words go:
 * nobody makes `mcpver-git` of `mcp-server-git`.
 */
export function droppedWord(split: WordSplitter): Technique {
  return {
    id: 'dropped-word',
    title: 'Dropped word',
    summary: 'Leaves out one word of the name.',
    example: {seed: 'python-dateutil', variant: 'dateutil'},
    cap: (length) => length,
    splices(seed, sink) {
      const words = wordSpans(seed, seed.includes(HYPHEN) ? hyphenSplitter : split)
      if (words.length < 2) return
      for (const {start, end} of words) {
        // The hyphen goes with the word; a word with hyphens on both sides takes the one before it.
        if (seed[start - 1] === HYPHEN) sink.emit(start - 1, end, '')
        else sink.emit(start, seed[end] === HYPHEN ? end + 1 : end, '')
      }
    },
  }
}
