import type {IniFile} from '../setuptools/configparser.ts'

/** A requirement, or the option of one (`-r requirements.txt`), and its line. */
export interface ToxRequirement {
  readonly text: string
  readonly number: number
}

/** The options of tox that list requirements, by section: its own and those of environments (tox, "Configuration"). */
const LISTS: readonly (readonly [section: RegExp, key: string])[] = [
  [/^tox(?::tox)?$/, 'requires'],
  // Whatever its section is called, a list may be taken over by an environment: `{[base]deps}`.
  [/(?:)/, 'deps'],
]

/** The environments that a line is for, before a colon: `py{38,39}-django: pytest`, `!lint: pytest`. */
const FACTORS = /^[\w{}.!, -]+:\s+/

/** Yields what the sections of tox in an INI file list for installation. */
export function* toxRequirements(file: IniFile): Generator<ToxRequirement> {
  for (const [section, options] of file) {
    for (const [pattern, key] of LISTS) {
      if (!pattern.test(section)) continue
      for (const {text, number} of options.get(key) ?? []) {
        const requirement = text
          .replace(/(?:^|\s)#.*$/, '')
          .replace(FACTORS, '')
          .trim()
        if (requirement) yield {text: requirement, number}
      }
    }
  }
}
