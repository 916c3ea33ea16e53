const INSTALLER = String.raw`(?:pip[\d.]*|pipx|uvx?|poetry|pdm|pipenv|rye)(?:\.exe)?["']?\s`
const OLD_INSTALLER = String.raw`easy_install(?:-[\d.]+)?\s`
const PYTHON = String.raw`(?:(?:python|pypy)[\d.]*|py)(?:\.exe)?["']?\s+(?:-\S+\s+){0,4}?-m\s+`
/** What may stand before a program: a prompt, `sudo`, `RUN` of a Dockerfile, variables. */
const PROMPT = String.raw`(?:\([\w.-]{1,40}\)\s*)?(?:[$%!>]+\s*|(?:PS|[A-Za-z]:\\)[^>]{0,100}>\s*|[\w.-]{1,40}@[^$#\s]{1,100}[$#]\s*)?`
const PREFIX = String.raw`(?:(?:sudo|RUN|exec|time|env)\s+(?:-\w+\s+){0,4}|[A-Z][A-Z0-9_]{0,60}=\S{0,200}\s+){0,4}`
const PATH = String.raw`(?:["']?[\w.~$%{}:/\\-]{0,200}[/\\])?`

const SIMPLE = new RegExp(`^(?:[$%!]\\s*)?(?:sudo\\s+)?(?:${PYTHON})?${INSTALLER}`, 'i')
const COMPOSED = new RegExp(
  `^${PROMPT}(?:.{0,300}(?:&&|\\|\\||;)\\s*)?${PREFIX}${PATH}(?:(?:${PYTHON})?${INSTALLER}|${OLD_INSTALLER})`,
  'i',
)

/** Tells whether a line of prose begins like a command line: a paragraph may be nothing but a command. */
export function beginsWithCommand(line: string): boolean {
  return SIMPLE.test(line)
}

/**
 * Tells whether an indented line is one of a shell, with all that may stand before an installer: indented text is code as
 * often as it is a paragraph in a list.
 */
export function isShellLine(line: string): boolean {
  return COMPOSED.test(line)
}
