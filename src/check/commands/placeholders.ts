/** What documentation writes where the reader's own word belongs: variables, brackets, three dots. */
const NOT_LITERAL = /[<>{}$%*…]|\.\.\.|^\[|^--?$/

/** `your-package`, `my_project`, `PACKAGE_NAME`, `some-lib`, `package1`. */
const GENERIC =
  /^(?:your|my|our|the|some|any|this|that|new|other|another|example|sample|dummy|fake|test|private|internal|local|company|custom)?(?:-?(?:python|pypi|own|favou?rite|awesome|cool|private|internal|local))*-?(?:package|pkg|project|module|library|lib|app|application|plugin|tool|dependency|distribution|extension|name)s?(?:-?(?:name|here|\d+|[a-z]))?$/

/** Where something may come from, instead of a name: `vcs-url`, `zip-file`, `local-project-path`. */
const PLACE =
  /^(?:(?:vcs|git|hg|svn|archive|zip|tar|tarball|wheel|sdist|source|local|remote|absolute|relative|project|package|requirements?|download|direct)-?)+(?:url|uri|file|path|dir|directory|folder|repo|repository|spec|specifier)s?$/

/** Words that documentation uses for any name at all. */
const STAND_INS: ReadonlySet<string> = new Set(
  'foo bar baz qux quux foobar foo-bar spam eggs ham xxx xyz abc something somepackage mypackage yourpackage mylib mymodule myproject yourproject pkg1 pkg2 requirement requirements specifier command'.split(
    ' ',
  ),
)

/**
 * Tells whether a word after an install command is not a literal requirement, but a variable, a template or a path. What
 * follows the name may be a variable: `flask==$VERSION`.
 */
export function isTemplate(word: string): boolean {
  const [name = ''] = word.split(/[[<>=!~;@]/, 1)
  return NOT_LITERAL.test(name) || (name === '' && word !== '')
}

/** Tells whether a name, normalized, stands for any name in documentation. */
export function isPlaceholder(name: string): boolean {
  return STAND_INS.has(name) || GENERIC.test(name) || PLACE.test(name)
}
