/** What documentation writes where the reader's own word belongs: variables, brackets, three dots. */
const NOT_LITERAL = /[<>{}$%*…]|\.\.\.|^\[|^--?$/

/** The kinds of words that documentation writes for any name at all, by what they are made of; `docs/check.md` has them too. */
const KINDS = {
  /** `your-package`, `my_project`, `PACKAGE_NAME`, `some-lib`, `package1`. */
  generic:
    /^(?:your|my|our|the|some|any|this|that|new|other|another|example|sample|dummy|fake|test|private|internal|local|company|custom)?(?:-?(?:python|pypi|own|favou?rite|awesome|cool|private|internal|local))*-?(?:package|pkg|project|module|library|lib|app|application|plugin|tool|dependency|distribution|extension|name)s?(?:-?(?:name|here|\d+|[a-z]))?$/,
  /** Where something may come from, instead of a name: `vcs-url`, `zip-file`, `local-project-path`. */
  place:
    /^(?:(?:vcs|git|hg|svn|archive|zip|tar|tarball|wheel|sdist|source|local|remote|absolute|relative|project|package|requirements?|download|direct)-?)+(?:url|uri|file|path|dir|directory|folder|repo|repository|spec|specifier)s?$/,
  /** Metasyntactic variables, alone and together: `foo`, `foo-bar-baz`, `spam2`. */
  metasyntactic: /^(?:(?:foo|bar|baz|qux|quux|spam|eggs|ham)-?)+\d*$/,
  /** Letters in a row; a single one is a name that somebody can register, so `x` is read as one. */
  letters: /^(?:xxx|xyz|abc)$/,
  /** What a page calls an argument: `requirement`, `specifier`, `something`. */
  argument: /^(?:something|requirements?|(?:version-|requirement-)?specifiers?|command)$/,
} as const satisfies Record<string, RegExp>

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
  return Object.values(KINDS).some((kind) => kind.test(name))
}
