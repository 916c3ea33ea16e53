/** Which of a command's words name projects; behind the `first` follow the words of another command, behind `one` options. */
export type Positionals = 'all' | 'one' | 'first' | 'none'

/** How one command of an installer is written and read. */
export interface Installer {
  /** The words that tell the command: `pip install`, `uv tool run`. */
  readonly words: readonly string[]
  readonly names: Positionals
  /** Options that a value follows, beside those of pip. */
  readonly values?: ReadonlySet<string>
  /** Options without a value, where pip's of the same spelling takes one. */
  readonly flags?: ReadonlySet<string>
  /** Options that name the index to ask in place of PyPI, beside those of pip. */
  readonly indexes?: ReadonlySet<string>
}

const POETRY = {
  values: new Set([
    '-G',
    '--group',
    '-E',
    '--extras',
    '--python',
    '--platform',
    '--markers',
    '--source',
    '-C',
    '--directory',
    '-P',
    '--project',
  ]),
  flags: new Set(['-e', '--editable', '-D', '--optional']),
}
const PDM = {
  values: new Set(['-G', '--group', '-p', '--project', '-L', '--lockfile']),
  flags: new Set(['-d', '-e', '--editable']),
}
const UV = {values: new Set(['--optional', '--prerelease', '-f'])}
const PIPX = {
  values: new Set(['--pip-args', '--suffix', '--python']),
  flags: new Set(['-f', '--force', '-e', '--editable']),
}
const PIPENV = {
  values: new Set(['--categories', '--python']),
  flags: new Set(['-d', '--dev', '-e']),
  indexes: new Set(['--index']),
}
/** Of setuptools; long gone from it, and still in documents and scripts. */
const EASY_INSTALL = {
  values: new Set(['-d', '--install-dir', '-s', '--script-dir', '-f', '--find-links', '-b', '--build-directory']),
  flags: new Set(['-z', '--zip-ok', '-Z', '--always-unzip', '-m', '--multi-version', '-a', '--always-copy', '-N']),
}
const RYE = {
  values: new Set([
    '--optional',
    '--git',
    '--url',
    '--path',
    '--tag',
    '--branch',
    '--rev',
    '--features',
    '-p',
    '--python',
  ]),
  flags: new Set(['-f']),
}

/** The commands that install projects by name. */
export const INSTALLERS: readonly Installer[] = [
  {words: ['pip', 'install'], names: 'all'},
  {words: ['pip', 'download'], names: 'all'},
  {words: ['pip', 'wheel'], names: 'all'},
  {words: ['uv', 'pip', 'install'], names: 'all', ...UV},
  {words: ['uv', 'add'], names: 'all', ...UV},
  {words: ['uv', 'tool', 'install'], names: 'one', ...UV},
  {words: ['uv', 'tool', 'run'], names: 'first', ...UV},
  {words: ['uv', 'run'], names: 'none', ...UV},
  {words: ['uvx'], names: 'first', ...UV},
  {words: ['pipx', 'install'], names: 'all', ...PIPX},
  {words: ['pipx', 'run'], names: 'first', ...PIPX},
  {words: ['pipx', 'inject'], names: 'all', ...PIPX},
  {words: ['poetry', 'add'], names: 'all', ...POETRY},
  {words: ['poetry', 'self', 'add'], names: 'all', ...POETRY},
  {words: ['pdm', 'add'], names: 'all', ...PDM},
  {words: ['pdm', 'self', 'add'], names: 'all', ...PDM},
  {words: ['pdm', 'plugin', 'add'], names: 'all', ...PDM},
  {words: ['pipenv', 'install'], names: 'all', ...PIPENV},
  {words: ['easy_install'], names: 'all', ...EASY_INSTALL},
  {words: ['rye', 'add'], names: 'all', ...RYE},
  {words: ['rye', 'install'], names: 'one', ...RYE},
  {words: ['rye', 'tools', 'install'], names: 'one', ...RYE},
]

/** Options whose value names projects: a requirement, or several with commas between them. */
export const NAMING_OPTIONS: ReadonlySet<string> = new Set([
  ...['--from', '--with', '--with-executables-from', '--spec', '--preinstall', '--extra-requirement'],
])

/** Options of installers that stand before the verb and take the word behind them: `pip --python .venv install`. */
export const VALUES_BEFORE_VERB: ReadonlySet<string> = new Set([
  ...['--python', '--proxy', '--log', '--cert', '--client-cert', '--timeout', '--retries', '--cache-dir'],
  ...['--trusted-host', '--exists-action', '--use-feature', '--use-deprecated', '--keyring-provider'],
  ...['--directory', '--project', '--config-file', '--color', '--allow-insecure-host', '-C', '-P', '-c'],
])

/** Options whose value is a requirements file. */
export const FILE_OPTIONS: ReadonlySet<string> = new Set(['-r', '--requirement', '--requirements'])

/** Options that replace PyPI by another index. */
export const INDEX_OPTIONS: ReadonlySet<string> = new Set(['-i', '--index-url', '--default-index'])

/** Options that name a folder or page of archives. */
export const LINKS_OPTIONS: ReadonlySet<string> = new Set(['-f', '--find-links'])

/** Options without a value, of all installers. Any other takes the word behind it: better a name less than a false one. */
export const FLAGS: ReadonlySet<string> = new Set([
  ...[
    '-U',
    '--upgrade',
    '--user',
    '--no-cache-dir',
    '--no-cache',
    '-n',
    '-q',
    '-qq',
    '-qqq',
    '--quiet',
    '-v',
    '-vv',
    '-vvv',
  ],
  ...['--verbose', '--pre', '--no-deps', '--force-reinstall', '-I', '--ignore-installed', '--no-build-isolation'],
  ...['--use-pep517', '--no-use-pep517', '--break-system-packages', '--dry-run', '--require-hashes', '--prefer-binary'],
  ...['--no-index', '--no-input', '--disable-pip-version-check', '--no-python-version-warning', '--isolated'],
  ...['--no-warn-script-location', '--no-warn-conflicts', '--compile', '--no-compile', '--no-clean', '--debug'],
  ...[
    '--require-virtualenv',
    '--no-color',
    '--ignore-requires-python',
    '--check-build-dependencies',
    '--egg',
    '-h',
    '--help',
  ],
  ...['--system', '--exact', '--strict', '--offline', '--reinstall', '--refresh', '--no-sources', '--compile-bytecode'],
  ...[
    '--no-progress',
    '--native-tls',
    '--all-extras',
    '--force',
    '-f',
    '--frozen',
    '--locked',
    '--no-sync',
    '--active',
    '--dev',
    '-D',
  ],
  ...[
    '--raw-sources',
    '--raw',
    '--no-dev',
    '--no-project',
    '--no-managed-python',
    '--managed-python',
    '--workspace',
    '--no-workspace',
  ],
  ...[
    '--optional',
    '--lock',
    '--allow-prereleases',
    '--no-interaction',
    '-y',
    '--yes',
    '--include-deps',
    '--system-site-packages',
  ],
  ...[
    '--global',
    '--fetch-missing-python',
    '--no-self',
    '--no-editable',
    '--skip-lock',
    '--deploy',
    '--ignore-pipfile',
    '--sync',
  ],
  ...[
    '--include-apps',
    '--clear',
    '--no-isolation',
    '--save-compatible',
    '--save-wildcard',
    '--save-exact',
    '--save-minimum',
  ],
  ...[
    '--prerelease',
    '--unconstrained',
    '--no-lock',
    '--isolated',
    '--no-verify',
    '--editable-mode',
    '--no-default-groups',
    // What follows are names, whatever they begin with.
    '--',
  ],
])

/** Options of one letter that take a value, which may be written in the same word: `-tlib`, `-rdev.txt`. */
export const LETTERS_WITH_VALUE: ReadonlySet<string> = new Set([...'rcetifdwpCGEPL'].map((letter) => `-${letter}`))

/** Spellings that are flags to some installers and take a value with pip. */
export const PIP_VALUES: ReadonlySet<string> = new Set(['-f'])
