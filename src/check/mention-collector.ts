import {normalize} from '../names/normalized-name.ts'
import type {DependencyFacts, PackageSource} from '../targets/dependency.ts'
import type {Include} from '../targets/files/include.ts'
import {NOT_READ} from '../targets/files/pyproject/unread-tables.ts'
import {parseSpecifier} from '../targets/files/requirements/pep508.ts'
import {locationSource} from '../targets/files/source.ts'
import type {Findings, Location, Purpose} from '../targets/files/types.ts'
import type {Mention} from './mention.ts'
import type {TextLocator} from './text-locator.ts'

/** What there is to say of a place in a file. */
export interface Note {
  readonly what: string
  readonly written: unknown
  readonly location: Location
}

/** Collects every mention of a project in one file, with its line. What cannot be understood is nobody's name. */
export class MentionCollector implements Findings {
  readonly includes: Include[] = []
  /** Tables that seem to list dependencies and are not read. */
  readonly unread: Note[] = []
  readonly #mentions: Mention[] = []
  readonly #own = new Set<string>()
  readonly #file: string
  readonly #origin: Mention['origin']
  readonly #locator: TextLocator
  #index: PackageSource | undefined
  #odd = 0

  constructor(file: string, origin: Mention['origin'], locator: TextLocator) {
    this.#file = file
    this.#origin = origin
    this.#locator = locator
  }

  /** The names of the project itself, and of other code beside it. */
  get ownNames(): ReadonlySet<string> {
    return this.#own
  }

  /** The mentions in the order of the file; of the project itself there are none. */
  get mentions(): Mention[] {
    const index = this.#index
    return this.#mentions
      .filter(({name}) => !this.#own.has(name))
      .map((mention) => (index === undefined ? mention : {...mention, source: mention.source ?? index}))
  }

  /** Whether the file holds more nonsense than names, as other kinds of text do: some words happen to be names. */
  get isNonsense(): boolean {
    return this.#odd > this.#mentions.length
  }

  label(written: string, location: Location): void {
    if (!written.includes(':')) this.name(written, location)
  }

  name(written: string, location: Location, facts: DependencyFacts = {}): void {
    this.#add(written, written, location, facts)
  }

  requirement(written: string, location: Location, facts: DependencyFacts = {}): void {
    const specifier = parseSpecifier(written)
    if (specifier === undefined) {
      this.#odd++
      return
    }
    const source = facts.source ?? (specifier.url === undefined ? undefined : locationSource(specifier.url))
    this.#add(specifier.name, written, location, {...facts, source})
  }

  own(written: string): void {
    const name = normalize(written)
    if (name !== undefined) this.#own.add(name)
  }

  index(source: PackageSource): void {
    this.#index = source
  }

  include(path: string, location: Location, purpose: Purpose): void {
    this.includes.push({path, location, purpose})
  }

  odd(): void {
    this.#odd++
  }

  /** Most of what is odd in a file is its owner's business; names that are not checked are not. */
  note(what: string, written: unknown, location: Location): void {
    if (what === NOT_READ) this.unread.push({what, written, location})
  }

  #add(written: string, inFile: string, location: Location, {dependency, source}: DependencyFacts): void {
    const name = normalize(written)
    if (name === undefined) {
      this.#odd++
      return
    }
    const line = typeof location === 'number' ? location : this.#locator.lineOf(inFile)
    this.#mentions.push({name, written, file: this.#file, line, origin: this.#origin, dependency, source})
  }
}
