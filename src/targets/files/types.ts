/** Where in a file something stands: its line, or the path of a table such as `project.dependencies`. */
export type Place = number | string

/** What a reader hands over while it goes through a file. Everything is hostile text as it stands in the file. */
export interface Findings {
  /** A target as people write it: a project's name, `stdlib:NAME`, `slip:NAME`. */
  label(written: string, place: Place): void
  /** A project's name, and nothing but a name. */
  name(written: string, place: Place): void
  /** A dependency specifier as PEP 508 has it, e.g. `requests[socks]>=2; python_version < "3.9"`. */
  requirement(written: string, place: Place): void
  /** Another file to read, relative to this one. */
  include(path: string, place: Place): void
  /** Something that could not be understood; `written`, text or part of a document, is quoted, shortened. */
  odd(what: string, written: unknown, place: Place): void
}

/** One kind of target file. */
export interface FileKind {
  /** As people call it, e.g. `requirements file`. */
  readonly title: string
  /** Tells the kind by the file's name (last part of its path, lower case). */
  readonly isNamed: (name: string) => boolean
  /** Tells the kind of a file of another name; `document` is its parsed content, where it is JSON or TOML. */
  readonly looksLike: (document: Table | undefined, text: string) => boolean
  /** JSON or TOML, parsed before the kind is told; else text. */
  readonly syntax: 'json' | 'toml' | 'text'
  /** Hands over what the file names. Throws nothing for odd content: that is a finding too. */
  readonly read: (content: Content, findings: Findings) => void | Promise<void>
}

export interface Content {
  readonly text: string
  /** The parsed content of JSON and TOML, an empty table for text. */
  readonly document: Table
}

/** A JSON object or TOML table of unknown content. */
export type Table = Readonly<Record<string, unknown>>
