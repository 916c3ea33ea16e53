import {printable} from '../../escape/terminal.ts'
import {limits} from '../../limits.ts'
import {labelOf, parseLabel, type TargetName} from '../label.ts'
import {nameInSpecifier} from './pep508.ts'
import type {Findings, Place} from './types.ts'

const QUOTED_LENGTH = 60

/** Gathers what the readers find in one file and the files it includes: targets once each, remarks up to a limit. */
export class Gathered implements Findings {
  readonly targets = new Map<string, TargetName>()
  readonly includes: {readonly path: string; readonly place: Place}[] = []
  readonly #remarks: string[] = []
  #odd = 0
  #file = ''
  /** Targets and odd entries there were when the current file was begun. */
  #before = {targets: 0, odd: 0}

  /** Says which file the coming findings are from. */
  begin(file: string): void {
    this.#file = file
    this.#before = {targets: this.targets.size, odd: this.#odd}
  }

  /** Whether the current file holds more nonsense than names: another kind of text, where some words happen to be names. */
  get isNonsense(): boolean {
    return this.#odd - this.#before.odd > this.targets.size - this.#before.targets
  }

  label(written: string, place: Place): void {
    const target = parseLabel(written)
    const label = target && labelOf(target)
    if (!target || !label) this.odd('no valid name', written, place)
    else if (!this.targets.has(label)) this.targets.set(label, target)
  }

  name(written: string, place: Place): void {
    if (written.includes(':')) this.odd('no valid name', written, place)
    else this.label(written, place)
  }

  requirement(written: string, place: Place): void {
    const name = nameInSpecifier(written)
    if (name === undefined) this.odd('no requirement', written, place)
    else this.name(name, place)
  }

  include(path: string, place: Place): void {
    this.includes.push({path, place})
  }

  odd(what: string, written: unknown, place: Place): void {
    if (this.#odd++ < limits.remarksKept) this.#remarks.push(`${this.where(place)}: ${what}: ${quoted(written)}`)
  }

  /** Returns a place of the current file as compilers write it: `requirements.txt:7`, `pyproject.toml, project`. */
  where(place: Place): string {
    return printable(typeof place === 'number' ? `${this.#file}:${place}` : `${this.#file}, ${place}`)
  }

  /** What could not be understood, one sentence each, safe to print; where there are too many, the last one counts. */
  get remarks(): readonly string[] {
    const unsaid = this.#odd - this.#remarks.length
    return unsaid > 0 ? [...this.#remarks, `… and ${unsaid} more such entries`] : this.#remarks
  }
}

/** Returns what stands in a file as a quotation: shortened, printable, and without the password of a URL. */
export function quoted(written: unknown): string {
  const text = typeof written === 'string' ? written : (JSON.stringify(written) ?? '')
  const harmless = text.slice(0, 10 * QUOTED_LENGTH).replace(/\/\/[^/@\s]*@/g, '//…@')
  return `"${printable(harmless.slice(0, QUOTED_LENGTH))}${harmless.length > QUOTED_LENGTH ? '…' : ''}"`
}
