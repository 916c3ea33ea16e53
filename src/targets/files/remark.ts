import {printable} from '../../escape/terminal.ts'
import {shortened} from '../../escape/text.ts'
import {limits} from '../../limits.ts'
import type {Location} from './types.ts'

/** What is said of entries of files: each one line that is safe to print, up to a limit. */
export class Remarks {
  readonly #kept: string[] = []
  #count = 0

  add(file: string, location: Location, what: string, written: unknown): void {
    this.say(remarkOf(file, location, what, written))
  }

  /** Adds a sentence about a whole file. */
  say(sentence: string): void {
    this.#count++
    if (this.#kept.length < limits.remarksKept) this.#kept.push(printable(sentence))
  }

  /** The remarks in the order in which they were made; if there are too many, the last line counts the rest. */
  get lines(): readonly string[] {
    const unsaid = this.#count - this.#kept.length
    return unsaid > 0 ? [...this.#kept, `… and ${unsaid} more such entries`] : this.#kept
  }
}

/** Returns what is said of an entry of a file: `requirements.txt:7: WHAT: "WRITTEN"`. */
function remarkOf(file: string, location: Location, what: string, written: unknown): string {
  return `${placeOf(file, location)}: ${what}: ${quoted(written)}`
}

/** Returns a place as compilers write it: `requirements.txt:7`, `pyproject.toml, project`. */
export function placeOf(file: string, location: Location): string {
  return printable(typeof location === 'number' ? `${file}:${location}` : `${file}, ${location}`)
}

/** Returns part of a file as a quotation: shortened, printable, and without the password of a URL. */
function quoted(written: unknown): string {
  const text = typeof written === 'string' ? written : (stringify(written) ?? '')
  const harmless = text.slice(0, 10 * limits.quotedLength).replace(/\/\/[^/@\s]*@/g, '//…@')
  return `"${printable(shortened(harmless))}"`
}

function stringify(written: unknown): string | undefined {
  // TOML has integers that JSON cannot write.
  return JSON.stringify(written, (_key, value) => (typeof value === 'bigint' ? `${value}` : value))
}
