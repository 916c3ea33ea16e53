import type {TargetChoice} from '../targets/choice.ts'

/** All that says which targets there are: those given one by one, and how others are chosen. */
export interface Origin extends TargetChoice {
  readonly args: readonly string[]
}

const LISTS = ['file', 'alias', 'mine', 'internal'] as const
const VALUES = ['top'] as const
const SWITCHES = ['stdlib', 'slips', 'documented'] as const

/**
 * Returns a choice in words of the command line, by which a later run repeats it: `requests`, `--file`, `uv.lock`. Returns
 * null for what cannot be repeated: standard input is read once.
 */
export function originWords(choice: Origin): readonly string[] | null {
  if (choice.file?.includes('-')) return null
  return [
    ...choice.args,
    ...VALUES.flatMap((option) => (choice[option] === undefined ? [] : [`--${option}`, choice[option]])),
    ...SWITCHES.filter((option) => choice[option]).map((option) => `--${option}`),
    ...LISTS.flatMap((option) => (choice[option] ?? []).flatMap((value) => [`--${option}`, value])),
  ]
}

/** Returns the choice that these words mean, the inverse of `originWords`; `undefined` for any other words. */
export function choiceOf(words: readonly string[]): Origin | undefined {
  const args: string[] = []
  const switches = {stdlib: false, slips: false, documented: false}
  const lists: Record<(typeof LISTS)[number], string[]> = {file: [], alias: [], mine: [], internal: []}
  let top: string | undefined
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!word.startsWith('--')) {
      args.push(word)
      continue
    }
    const option = word.slice(2)
    if (isOneOf(SWITCHES, option)) switches[option] = true
    else {
      const value = words[++i]
      if (value === undefined) return undefined
      if (isOneOf(LISTS, option)) lists[option].push(value)
      else if (isOneOf(VALUES, option)) top = value
      else return undefined
    }
  }
  return {args, top, ...switches, ...lists}
}

function isOneOf<Option extends string>(options: readonly Option[], word: string): word is Option {
  return (options as readonly string[]).includes(word)
}
