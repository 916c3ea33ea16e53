/** Where something is in a file: its line, or the path of a table such as `project.dependencies`. */
export type Location = number | string

/** What a reader reports as it goes through a file. Everything is hostile text, exactly as in the file. */
export interface Findings {
  /** A target as people write it: a project's name, `stdlib:NAME`, `slip:NAME`. */
  label(written: string, location: Location): void
  /** A project's name, and nothing else. */
  name(written: string, location: Location): void
  /** A dependency specifier as PEP 508 has it, e.g. `requests[socks]>=2; python_version < "3.9"`. */
  requirement(written: string, location: Location): void
  /** Another file to read, relative to this one. */
  include(path: string, location: Location): void
  /** Something that could not be understood; `written`, text or part of a document, is shortened and quoted. */
  odd(what: string, written: unknown, location: Location): void
}

/** One kind of target file. */
export interface FileKind {
  /** What people call it, e.g. `requirements file`. */
  readonly title: string
  /** Tells the kind by the file's name (last part of its path, lower case). */
  readonly isNamed: (name: string) => boolean
  /** Tells the kind of a file of another name; `document` is its parsed content, if it is JSON or TOML. */
  readonly looksLike: (document: Table | undefined, text: string) => boolean
  /** JSON and TOML are parsed before the kind is told. */
  readonly syntax: 'json' | 'toml' | 'text'
  /** Reports what the file names. Odd content is reported too, and never thrown. */
  readonly read: (content: Content, findings: Findings) => void | Promise<void>
}

export interface Content {
  readonly text: string
  /** The parsed content of JSON and TOML, an empty table for text. */
  readonly document: Table
}

/** A JSON object or TOML table of unknown content. */
export type Table = Readonly<Record<string, unknown>>
