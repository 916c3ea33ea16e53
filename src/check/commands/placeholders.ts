/** What documentation writes where the reader's own word belongs: variables, brackets, three dots. */
const NOT_LITERAL = /[<>{}$%*…]|\.\.\.|^\[|^--?$/
/** Capitals do so too, within a name that has none otherwise: `pytest-NAME`, `example-YOUR-USERNAME-HERE`. */
const CAPITALS =
  /(?:^|[-_.])(?:YOUR|MY|NAME|PACKAGE|PKG|PROJECT|MODULE|PLUGIN|EXTENSION|USER(?:NAME)?|ORG|COMPANY|X{2,}|XYZ|FOO|BAR)(?=[-_.]|$)/

const POSSESSIVE = '(?:your|my|our)'
const NOUN =
  '(?:package|pkg|project|module|library|lib|app|application|plugin|tool|dependency|dep|distribution|extension|theme|script|name|username|org|company|thing)'

/** The kinds of words that documentation writes for any name at all, by what they are made of; `docs/check.md` has them too. */
const KINDS = {
  /** `your-package`, `my_project`, `PACKAGE_NAME`, `some-lib`, `package1`, `awesome`. */
  generic: new RegExp(
    `^${POSSESSIVE}?(?:-?(?:the|some|any|this|that|new|other|another|extra|example|sample|demo|dummy|fake|simple|broken|invalid|test|private|internal|local|company|custom|python|pypi|own|favou?rite|awesome|cool|old|first|second|left|right|bad|wrong|evil|malicious|typo))*-?${NOUN}s?(?:-?(?:name|here|\\d+|[a-z]))?$`,
  ),
  /** Such an adjective by itself: `awesome`, `dummy`. */
  adjective: /^(?:awesome|example|sample|demo|dummy|fake|your-?own|some-?name|my-?own)$/,
  /** A name of which a part is the reader's own: `tox-myplugin`, `my-other-plugin`, `mycompany-utils`. */
  possessive: new RegExp(`(?:^|-)${POSSESSIVE}(?:-(?:\\w+-)?)?${NOUN}s?(?:-|$)`),
  /** A package that is called one: `package-tea`, `pkg-a`. */
  called: /^(?:package|pkg)-[a-z]+$/,
  /** Where something may come from, instead of a name: `vcs-url`, `zip-file`, `local-project-path`. */
  place:
    /^(?:(?:vcs|git|hg|svn|archive|zip|tar|tarball|wheel|sdist|source|local|remote|absolute|relative|project|package|requirements?|download|direct)-?)+(?:url|uri|file|path|dir|directory|folder|repo|repository|spec|specifier)s?$/,
  /** Metasyntactic variables, alone and together, and what is called by one: `foo`, `foo-bar-baz`, `spam2`, `mkdocs-foo-plugin`. */
  metasyntactic: new RegExp(
    `^(?:(?:foo|bar|baz|qux|quux|spam|eggs|ham)-?)+\\d*$|^(?:\\w+-)*(?:foo|baz|quu?x)(?:-${NOUN})?$`,
  ),
  /** A letter by itself, and letters in a row. */
  letters: /^(?:[a-z]|xxx|xyz|abc)$/,
  /** What a page says of a package, to name one of which that is true: `no-such-package`, `already-installed`, `nonexistent`. */
  state: new RegExp(
    `^(?:(?:already|not|currently)-?(?:installed|found)|un(?:known|installed|registered|published)|missing|no-?such|no[nt]-?exist(?:ent|ing|s)?|does-?not-?exist)(?:-?${NOUN})?s?$`,
  ),
  /** What a page calls an argument: `requirement`, `specifier`, `something`. */
  argument:
    /^(?:something(?:-else)?|whatever(?:-you-(?:want|need|like))?|requirements?|(?:version-|requirement-)?specifiers?|command)$/,
} as const satisfies Record<string, RegExp>

/**
 * Tells whether a word after an install command is not a literal requirement, but a variable, a template or a path. What
 * follows the name may be a variable: `flask==$VERSION`.
 */
export function isTemplate(word: string): boolean {
  const [name = ''] = word.split(/[[<>=!~;@]/, 1)
  return NOT_LITERAL.test(name) || (name === '' && word !== '') || (/[a-z]/.test(name) && CAPITALS.test(name))
}

/** Tells whether a name, normalized, stands for any name in documentation. */
export function isPlaceholder(name: string): boolean {
  return Object.values(KINDS).some((kind) => kind.test(name))
}
