import type {DependencyFacts, PackageSource} from '../dependency.ts'

/** Where something is in a file: its line, or the path of a table such as `project.dependencies`. */
export type Location = number | string

/** What a reader reports as it goes through a file. Everything is hostile text, exactly as in the file. */
export interface Findings {
  /** A target as people write it: a project's name, `stdlib:NAME`, `slip:NAME`. */
  label(written: string, location: Location): void
  /** A project's name, and nothing else. */
  name(written: string, location: Location, facts?: DependencyFacts): void
  /** A dependency specifier as PEP 508 has it, e.g. `requests[socks]>=2; python_version < "3.9"`. */
  requirement(written: string, location: Location, facts?: DependencyFacts): void
  /** The project the file belongs to, or other code of its own: a name that is not a target. */
  own(written: string): void
  /** The index that the names come from, unless an entry says otherwise. */
  index(source: PackageSource): void
  /** Another file to read, relative to this one. Of `constraints` only the files they include are read. */
  include(path: string, location: Location, purpose: Purpose): void
  /** Something that could not be understood; `written`, text or part of a document, is shortened and quoted. */
  odd(what: string, written: unknown, location: Location): void
  /** Something that was understood but names nothing, or whose names cannot be read. */
  note(what: string, written: unknown, location: Location): void
}

/** What an included file is for: constraints limit what is installed (pip, "Constraints Files") and install nothing. */
export type Purpose = 'requirements' | 'constraints'

/** The syntaxes that are parsed before the kind of a file is told, and plain text. */
export type Syntax = 'json' | 'toml' | 'yaml' | 'xml' | 'ini' | 'text'

/** One kind of target file. */
export interface FileKind {
  /** What people call it, e.g. `requirements file`. */
  readonly title: string
  readonly syntax: Syntax
  /** Tells the kind by the file's name (last part of its path, lower case). */
  readonly isNamed: (name: string) => boolean
  /** Tells the kind of a file of another name. */
  readonly looksLike: (content: ParsedContent) => boolean
  /** Set for kinds whose content is unmistakable even under the name of another kind, as `pip list > requirements.txt`. */
  readonly outranksName?: true
  /** Reports what the file names. Odd content is reported too, and never thrown. */
  readonly read: (content: ParsedContent, findings: Findings) => void | Promise<void>
}

export interface ParsedContent {
  readonly text: string
  /** The object or table at the top of JSON, TOML and YAML; an empty one for anything else. */
  readonly document: Table
  /** The array at the top of JSON; an empty one for anything else. */
  readonly list: readonly unknown[]
}

/** A JSON object or TOML table of unknown content. */
export type Table = Readonly<Record<string, unknown>>
