import {pointerPart} from '../assets/schemas.ts'

/** Lines, counted from 1, by the JSON pointer (RFC 6901) of what begins there: `/plan/budget`, `/targets/3`. */
export type TomlLines = ReadonlyMap<string, number>

/** A comment, a string of any of the four kinds, a line end, a mark, or other characters. */
const TOKEN =
  /#[^\n]*|"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\n|[[\]{}=,.]|[^\s#"'[\]{}=,.]+/g

const LINE_END = '\n'

/**
 * Returns where the keys and list entries of a TOML document stand, which its parser does not tell. Only for documents
 * that the parser has accepted: of anything else the lines are wrong.
 */
export function tomlLines(toml: string): TomlLines {
  return new Walk(toml).lines
}

class Walk {
  readonly lines = new Map<string, number>()
  readonly #tokens: readonly {readonly text: string; readonly line: number}[]
  /** How many tables each array of tables (`[[…]]`) has by now, by its pointer. */
  readonly #tables = new Map<string, number>()
  #at = 0

  constructor(toml: string) {
    this.#tokens = tokensOf(toml)
    let table: readonly string[] = []
    while (this.#at < this.#tokens.length) {
      if (this.#take(LINE_END)) continue
      if (this.#next() === '[') table = this.#header()
      else this.#pair(table)
    }
  }

  #next(): string | undefined {
    return this.#tokens[this.#at]?.text
  }

  #take(text: string): boolean {
    const isNext = this.#next() === text
    if (isNext) this.#at++
    return isNext
  }

  /** `[a.b]` or `[[a.b]]`. Returns the path of what follows. */
  #header(): string[] {
    const {line} = this.#tokens[this.#at]!
    this.#at++
    const isArray = this.#take('[')
    const keys = this.#keys(']')
    if (isArray) this.#take(']')
    const path: string[] = []
    for (const [i, key] of keys.entries()) {
      path.push(key)
      const pointer = pointerOf(path)
      const count = this.#tables.get(pointer) ?? 0
      const isNew = isArray && i === keys.length - 1
      if (isNew) this.#tables.set(pointer, count + 1)
      if (isNew || count > 0) path.push(`${isNew ? count : count - 1}`)
    }
    this.#note(path, line)
    return path
  }

  /** `a.b = value`, in a table or an inline one. */
  #pair(table: readonly string[]): void {
    const {line} = this.#tokens[this.#at]!
    const path = [...table, ...this.#keys('=')]
    this.#note(path, line)
    this.#value(path)
  }

  /** The keys of a dotted key up to the mark that ends it, which is taken too. */
  #keys(end: '=' | ']'): string[] {
    const keys: string[] = []
    for (let text = this.#next(); text !== undefined && text !== LINE_END; text = this.#next()) {
      this.#at++
      if (text === end) break
      if (text !== '.') keys.push(unquoted(text))
    }
    return keys
  }

  #value(path: readonly string[]): void {
    if (this.#take('[')) this.#list(path)
    else if (this.#take('{')) this.#inlineTable(path)
    else {
      do this.#at++
      while (this.#next() !== undefined && !/^[\n,\]}]$/.test(this.#next()!))
    }
  }

  #list(path: readonly string[]): void {
    for (let entry = 0; this.#next() !== undefined && !this.#take(']'); ) {
      if (this.#take(',')) entry++
      else if (!this.#take(LINE_END)) {
        const at = [...path, `${entry}`]
        this.#note(at, this.#tokens[this.#at]!.line)
        this.#value(at)
      }
    }
  }

  #inlineTable(path: readonly string[]): void {
    while (this.#next() !== undefined && !this.#take('}')) {
      if (!this.#take(',') && !this.#take(LINE_END)) this.#pair(path)
    }
  }

  /** A table begins where it is first met: `[plan]`, or the first `plan.… =`. */
  #note(path: readonly string[], line: number): void {
    for (let length = path.length; length > 0; length--) {
      const pointer = pointerOf(path.slice(0, length))
      if (this.lines.has(pointer)) return
      this.lines.set(pointer, line)
    }
  }
}

function tokensOf(toml: string): {text: string; line: number}[] {
  const tokens: {text: string; line: number}[] = []
  let line = 1
  for (const [text] of toml.matchAll(TOKEN)) {
    if (!text.startsWith('#')) tokens.push({text, line})
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) line++
  }
  return tokens
}

function unquoted(key: string): string {
  if (key.startsWith("'")) return key.slice(1, -1)
  if (!key.startsWith('"')) return key
  try {
    return JSON.parse(key)
  } catch {
    return key // TOML has escapes that JSON has not: such a key is none of ours
  }
}

function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${pointerPart(key)}`).join('')
}
