import {isTable} from './tables.ts'
import type {Table} from './types.ts'

/** What a file is that cannot be read for targets, and what to give instead. */
export interface Diagnosis {
  /** Goes on from the file's name: `is Python code, which is not run`. */
  readonly is: string
  readonly hint: string
}

const RESOLVE =
  'Run `pip install --dry-run --ignore-installed --report report.json .` beside it and give `report.json`, or give its lock file.'
const CHECK = 'Run `forestall check` on it to see the names it tells people to install.'

interface KnownFile extends Diagnosis {
  readonly name: RegExp
  /** Tells the kind by content, for standard input and files of other names. */
  readonly content?: RegExp
  /** Likewise, but only of what turned out to be no list of projects: it may stand in one. */
  readonly hinted?: RegExp
}

const PYTHON_PROJECTS = 'Give a file that names Python projects.'
const OTHER_ECOSYSTEM: Diagnosis = {is: 'names packages of another ecosystem, not of PyPI', hint: PYTHON_PROJECTS}

/** Files that people give by mistake, each told by its name or the beginning of its text. */
const KNOWN_FILES: readonly KnownFile[] = [
  {
    name: /\.(?:py|pyw|pyi)$/,
    content: /^#!.*\bpython|^(?:from setuptools import|import setuptools)\b/m,
    hinted: /^(?:import \w|from [\w.]+ import |def \w+\(|class \w+[(:])/m,
    is: 'is Python code, which is not run',
    hint: RESOLVE,
  },
  {
    name: /^manifest\.in$/,
    is: 'lists the files of an sdist, not projects',
    hint: 'Give the project’s `pyproject.toml`, `setup.cfg` or requirements files.',
  },
  {
    name: /^(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|go\.(?:mod|sum)|cargo\.(?:toml|lock)|gemfile(?:\.lock)?|composer\.(?:json|lock))$/,
    hinted: /^module \S+\s+^go \d/m,
    ...OTHER_ECOSYSTEM,
  },
  {
    name: /\.(?:[chm]|cc|cpp|cxx|hpp|cs|rs|go|java|kt|[cm]?js|[cm]?ts|jsx|tsx|rb|php|pl|swift|scala|lua|r|jl)$/,
    hinted:
      /^(?:#include\b|package \w|(?:pub )?fn \w|(?:export |async )*function \w|(?:const|let|var) \w+ ?=|(?:public |final )+class )/m,
    is: 'is source code of another language',
    hint: PYTHON_PROJECTS,
  },
  {
    name: /\.(?:html?|xhtml|svg)$/,
    hinted: /^\s*<(?:!doctype html|html|svg)\b/i,
    is: 'is a web page, not a list of projects',
    hint: CHECK,
  },
  {
    name: /\.(?:patch|diff)$/,
    hinted: /^diff --git |^--- \S.*\r?\n\+\+\+ /m,
    is: 'is a patch',
    hint: 'Give the file that it changes.',
  },
  {
    name: /\.(?:pem|crt|key|asc|sig)$/,
    hinted: /^-----BEGIN /m,
    is: 'is a key, a certificate or a signature',
    hint: PYTHON_PROJECTS,
  },
  {
    name: /^(?:pkg-info|metadata)$/,
    hinted: /^Metadata-Version: \d/m,
    is: 'is the metadata of one built project',
    hint: 'Give the `requires.txt` beside it, or what `pip inspect` writes.',
  },
  {
    name: /\.[ct]sv$/,
    is: 'is a table, not a list of projects',
    hint: 'Give plain names, one a line: `cut -d, -f1` cuts the first column out.',
  },
  {
    name: /^(?:dockerfile|containerfile)(?:\..*)?$|\.(?:dockerfile|md|markdown|rst|ipynb|sh|bash|mk)$|^(?:gnu)?makefile$/,
    content: /^#!.*\b(?:ba|z|da)?sh\b/,
    is: 'may tell people what to install, but is not a list of projects',
    hint: CHECK,
  },
  {
    name: /\.(?:whl|zip|gz|tgz|bz2|xz|egg)$/,
    is: 'is an archive, which is not unpacked',
    hint: 'Give the requirements or lock file that it was made from.',
  },
]

/** Returns what the file of this name and text is known to be, `undefined` where nothing is known. */
export function diagnose(name: string, text: string): Diagnosis | undefined {
  const start = text.slice(0, 2000)
  return KNOWN_FILES.find((known) => known.name.test(name) || (!name.includes('.') && known.content?.test(start)))
}

/** Returns what a text is that turned out to be no list of projects, `undefined` where nothing is known. */
export function diagnoseText(text: string): Diagnosis | undefined {
  const start = text.slice(0, 2000)
  return KNOWN_FILES.find((known) => known.content?.test(start) || known.hinted?.test(start))
}

/** Returns what a JSON or TOML document is that lists no Python projects, `undefined` where nothing is known. */
export function diagnoseDocument(document: Table): Diagnosis | undefined {
  const isOfOthers =
    'lockfileVersion' in document ||
    ['dependencies', 'devDependencies', 'require'].some((key) => isTable(document[key])) ||
    (isTable(document['package']) && 'edition' in document['package'])
  return isOfOthers ? OTHER_ECOSYSTEM : undefined
}

/** What an INI file is that holds no requirements. */
export const INI_FILE: Diagnosis = {
  is: 'is an INI file that does not list requirements as `setup.cfg` does; it is not read',
  hint: 'Give the requirements or lock files that it refers to.',
}
