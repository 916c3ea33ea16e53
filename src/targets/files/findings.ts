import {printable} from '../../escape/terminal.ts'
import {limits} from '../../limits.ts'
import {labelOf, parseLabel, type TargetLabel} from '../label.ts'
import type {TargetName} from '../types.ts'
import {nameInSpecifier} from './pep508.ts'
import type {Findings, Location} from './types.ts'

const MAX_QUOTED_LENGTH = 60

/** Collects what the readers find in one file and the files it includes: each target once, remarks up to a limit. */
export class FindingsCollector implements Findings {
  readonly targets = new Map<TargetLabel, TargetName>()
  readonly includes: {readonly path: string; readonly location: Location}[] = []
  readonly #remarks: string[] = []
  #odd = 0
  #file = ''
  /** How many targets and odd entries there were when the current file was begun. */
  #before = {targets: 0, odd: 0}

  /** Sets the file that the next findings come from. */
  setFile(file: string): void {
    this.#file = file
    this.#before = {targets: this.targets.size, odd: this.#odd}
  }

  /** Whether the current file holds more nonsense than names, as other kinds of text do: some words happen to be names. */
  get isNonsense(): boolean {
    return this.#odd - this.#before.odd > this.targets.size - this.#before.targets
  }

  label(written: string, location: Location): void {
    const target = parseLabel(written)
    const label = target && labelOf(target)
    if (!target || !label) this.odd('not a valid name', written, location)
    else if (!this.targets.has(label)) this.targets.set(label, target)
  }

  name(written: string, location: Location): void {
    if (written.includes(':')) this.odd('not a valid name', written, location)
    else this.label(written, location)
  }

  requirement(written: string, location: Location): void {
    const name = nameInSpecifier(written)
    if (name === undefined) this.odd('not a requirement', written, location)
    else this.name(name, location)
  }

  include(path: string, location: Location): void {
    this.includes.push({path, location})
  }

  odd(what: string, written: unknown, location: Location): void {
    if (this.#odd++ < limits.remarksKept) this.#remarks.push(`${this.where(location)}: ${what}: ${quoted(written)}`)
  }

  /** Returns a location in the current file as compilers write it: `requirements.txt:7`, `pyproject.toml, project`. */
  where(location: Location): string {
    return printable(typeof location === 'number' ? `${this.#file}:${location}` : `${this.#file}, ${location}`)
  }

  /** What could not be understood, one line each, safe to print; if there are too many, the last line counts the rest. */
  get remarks(): readonly string[] {
    const unsaid = this.#odd - this.#remarks.length
    return unsaid > 0 ? [...this.#remarks, `… and ${unsaid} more such entries`] : this.#remarks
  }
}

/** Returns part of a file as a quotation: shortened, printable, and without the password of a URL. */
export function quoted(written: unknown): string {
  const text = typeof written === 'string' ? written : (JSON.stringify(written) ?? '')
  const harmless = text.slice(0, 10 * MAX_QUOTED_LENGTH).replace(/\/\/[^/@\s]*@/g, '//…@')
  return `"${printable(harmless.slice(0, MAX_QUOTED_LENGTH))}${harmless.length > MAX_QUOTED_LENGTH ? '…' : ''}"`
}
