import {oneLine} from '../../escape/text.ts'
import type {CompletedCommand, CompletedFlag} from './document.ts'

/** Returns text as one word of a shell, of any of the three, in single quotes. */
export function quotedWord(text: string): string {
  return `'${oneLine(text).replaceAll("'", '’').replaceAll('\\', '')}'`
}

/** Returns the words that the commands begin with, with what each is: topics too. */
export function firstWords(commands: readonly CompletedCommand[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const {name, summary} of commands) {
    const [first, second] = name.split(' ')
    words.set(first!, second === undefined ? summary : `${first} commands`)
  }
  return words.set('help', 'show the help of a command')
}

/** Returns the second words of commands that have two, by the first. */
export function secondWords(commands: readonly CompletedCommand[]): Map<string, CompletedCommand[]> {
  const words = new Map<string, CompletedCommand[]>()
  for (const command of commands) {
    const [first, second] = command.name.split(' ')
    if (second !== undefined) words.set(first!, [...(words.get(first!) ?? []), command])
  }
  return words
}

/** Returns the pattern of a shell's `case` for a flag of a command. */
export function casePattern({name}: CompletedCommand, {spellings}: CompletedFlag): string {
  return spellings.map((spelling) => `'${name} ${spelling}'`).join(' | ')
}
