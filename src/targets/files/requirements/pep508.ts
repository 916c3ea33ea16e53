/**
 * Dependency specifiers: packaging.python.org, "Dependency specifiers" (PEP 508).
 *
 * Only the name and the URL are needed, and whether the rest is a specifier at all. The one parser on npm
 * (pip-requirements-js) knows neither `--hash` nor `===`, accepts names that PyPI does not, and reads only 4,000 lines a
 * second.
 */
// Hostile text must not make it slow: no two adjacent parts match the same character, and runs of white space are one.
const CLAUSE = String.raw`(?:===|~=|==|!=|<=|>=|<|>)\s*[^\s,;()=][^\s,;()]*`
const CLAUSES = String.raw`${CLAUSE}(?:\s*,\s*${CLAUSE})*\s*,?`
const SPECIFIER = new RegExp(
  [
    '^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)',
    String.raw`\s*(?:\[[\w\s.,-]*\])?`,
    String.raw`\s*(?:@\s*(\S+)|${CLAUSES}|\(\s*(?:${CLAUSES})?\s*\))?`,
    String.raw`\s*(?:;.+)?$`,
  ].join(''),
)

/** What must be narrowed to single spaces first. */
const WIDE_SPACE = /^\s|\s$|\s\s|[^\S ]/

/** The parts of a dependency specifier that say which project is meant. */
export interface Specifier {
  /** As written, e.g. `A` of `A[x]>=1; os_name=="nt"`. */
  readonly name: string
  /** The address or path after `@`. */
  readonly url: string | undefined
}

/** Reads a dependency specifier; `undefined` for anything else. */
export function parseSpecifier(text: string): Specifier | undefined {
  const [, name, url] = SPECIFIER.exec(WIDE_SPACE.test(text) ? text.trim().replace(/\s+/g, ' ') : text) ?? []
  return name === undefined ? undefined : {name, url}
}
