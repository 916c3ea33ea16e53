/**
 * Dependency specifiers: packaging.python.org, "Dependency specifiers" (PEP 508).
 *
 * Only the name is needed, and whether the rest is a specifier at all. The one parser on npm (pip-requirements-js) knows
 * neither `--hash` nor `===`, accepts names that PyPI does not, and reads only 4,000 lines a second.
 */
// Hostile text must not make it slow: no two adjacent parts match the same character, and runs of white space are one.
const CLAUSE = String.raw`(?:===|~=|==|!=|<=|>=|<|>)\s*[^\s,;()=][^\s,;()]*`
const CLAUSES = String.raw`${CLAUSE}(?:\s*,\s*${CLAUSE})*\s*,?`
const SPECIFIER = new RegExp(
  [
    '^(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)',
    String.raw`\s*(?:\[[\w\s.,-]*\])?`,
    String.raw`\s*(?:@\s*\S+|${CLAUSES}|\(\s*(?:${CLAUSES})?\s*\))?`,
    String.raw`\s*(?:;.+)?$`,
  ].join(''),
)

/** Returns the name in a dependency specifier as written, e.g. `A` of `A[x]>=1; os_name=="nt"`, or `undefined`. */
export function nameInSpecifier(specifier: string): string | undefined {
  return SPECIFIER.exec(specifier.trim().replace(/\s+/g, ' '))?.groups?.['name']
}
