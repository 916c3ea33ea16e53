/** A pattern for names, in which `*` stands for any characters: `acme-*`. Compared with normalized names. */
export interface NamePattern {
  readonly written: string
  matches(name: string): boolean
}

/** Reads a pattern as typed; `Acme_*` means `acme-*`. */
export function parseNamePattern(written: string): NamePattern {
  const parts = written
    .toLowerCase()
    .replace(/[-_.]+/g, '-')
    .split(/\*+/)
  return {written, matches: (name) => matchesParts(parts, name)}
}

/** No regular expression: many stars would make it take for ever. */
function matchesParts([first = '', ...rest]: readonly string[], name: string): boolean {
  const last = rest.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first)) return false
  let from = first.length
  for (const part of rest) {
    const at = name.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return name.length - last.length >= from && name.endsWith(last)
}
