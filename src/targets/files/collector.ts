import {ForestallError} from '../../errors.ts'
import {limits} from '../../limits.ts'
import {type DependencyFacts, type FileTarget, mergeFacts, type PackageSource} from '../dependency.ts'
import {labelOf, parseLabel, type TargetLabel} from '../label.ts'
import type {Include} from './include.ts'
import {placeOf, Remarks} from './remark.ts'
import {parseSpecifier} from './requirements/pep508.ts'
import {locationSource} from './source.ts'
import type {Findings, Location, Purpose} from './types.ts'

const NO_FACTS: DependencyFacts = {}

/** Collects what the readers find in one file and the files it includes: each target once, remarks up to a limit. */
export class FindingsCollector implements Findings {
  readonly includes: Include[] = []
  readonly #targets = new Map<TargetLabel, FileTarget>()
  readonly #own = new Set<TargetLabel>()
  readonly #remarks = new Remarks()
  #index: PackageSource | undefined
  #odd = 0
  #file = ''
  #isLimits = false
  /** How many targets and odd entries there were when the current file was begun. */
  #before = {targets: 0, odd: 0}

  /** Sets the file that the next findings come from, and what it is for. */
  setFile(file: string, purpose: Purpose): void {
    this.#file = file
    this.#isLimits = purpose === 'constraints'
    this.#before = {targets: this.#targets.size, odd: this.#odd}
  }

  /** The targets in the order in which they were found, without the names of the user's own code. */
  get targets(): FileTarget[] {
    for (const label of this.#own) this.#targets.delete(label)
    const targets = [...this.#targets.values()]
    const index = this.#index
    return index === undefined ? targets : targets.map((target) => ({...target, source: target.source ?? index}))
  }

  /** Whether the current file holds more nonsense than names, as other kinds of text do: some words happen to be names. */
  get isNonsense(): boolean {
    return this.#odd - this.#before.odd > this.#targets.size - this.#before.targets
  }

  /** Whether anything could not be understood. */
  get hasOdd(): boolean {
    return this.#odd > 0
  }

  label(written: string, location: Location): void {
    this.#add(written, location, NO_FACTS)
  }

  name(written: string, location: Location, facts = NO_FACTS): void {
    if (written.includes(':')) this.odd('not a valid name', written, location)
    else this.#add(written, location, facts)
  }

  requirement(written: string, location: Location, facts = NO_FACTS): void {
    const specifier = parseSpecifier(written)
    if (specifier === undefined) this.odd('not a requirement', written, location)
    else if (specifier.url === undefined || facts.source !== undefined) this.name(specifier.name, location, facts)
    else this.name(specifier.name, location, {...facts, source: locationSource(specifier.url)})
  }

  own(written: string): void {
    const target = parseLabel(written)
    if (target?.kind === 'project') this.#own.add(labelOf(target))
  }

  index(source: PackageSource): void {
    this.#index = source
  }

  include(path: string, location: Location, purpose: Purpose): void {
    this.includes.push({path, location, purpose})
  }

  odd(what: string, written: unknown, location: Location): void {
    if (this.#isLimits) return
    this.#odd++
    this.#remarks.add(this.#file, location, what, written)
  }

  note(what: string, written: unknown, location: Location): void {
    if (this.#isLimits) return
    this.#remarks.add(this.#file, location, what, written)
  }

  /** Notes a file that was named and is not read. */
  unread(what: string, {path, location}: Include): void {
    this.#remarks.add(this.#file, location, what, path)
  }

  /** Returns a location in the current file as `placeOf` does. */
  where(location: Location): string {
    return placeOf(this.#file, location)
  }

  /** What could not be understood, one line each, safe to print; if there are too many, the last line counts the rest. */
  get remarks(): readonly string[] {
    return this.#remarks.lines
  }

  #add(written: string, location: Location, facts: DependencyFacts): void {
    if (this.#isLimits) return
    const target = parseLabel(written)
    if (!target) {
      this.odd('not a valid name', written, location)
      return
    }
    const label = labelOf(target)
    const known = this.#targets.get(label)
    if (known && (facts === NO_FACTS || isSaid(known, facts))) return
    if (!known && this.#targets.size >= limits.fileTargets) throw tooMany(this.#file)
    const {dependency, source} = known ? mergeFacts(known, facts) : facts
    // One shape of object for all: a million of them take half the memory of spread ones.
    this.#targets.set(label, {kind: target.kind, name: target.name, dependency, source})
  }
}

/** Whether what is known of a target holds all that these facts say. */
function isSaid(known: DependencyFacts, {dependency, source}: DependencyFacts): boolean {
  return (known.dependency === 'direct' || known.dependency === dependency) && known.source === source
}

function tooMany(file: string): ForestallError {
  return new ForestallError(
    'usage',
    `${file} names more than ${limits.fileTargets.toLocaleString('en')} projects`,
    'Divide it, or use `--top all` for every registered project.',
  )
}
