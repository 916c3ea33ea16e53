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
}

/** Files that people give by mistake, each told by its name or the beginning of its text. */
const KNOWN_FILES: readonly KnownFile[] = [
  {
    name: /\.(?:py|pyw|pyi)$/,
    content: /^#!.*\bpython|^(?:from setuptools import|import setuptools)\b/m,
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
    is: 'names packages of another ecosystem, not of PyPI',
    hint: 'Give a file that names Python projects.',
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

/** What an INI file is that holds no requirements. */
export const INI_FILE: Diagnosis = {
  is: 'is an INI file that does not list requirements as `setup.cfg` does; it is not read',
  hint: 'Give the requirements or lock files that it refers to.',
}
