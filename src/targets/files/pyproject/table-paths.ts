/** How the value at a path names projects. */
export type Shape =
  /** A list of dependency specifiers; tables in it refer to other lists. */
  | 'requirements'
  /** A table whose keys are projects. */
  | 'projects'
  /** One requirements file, or a list of them. */
  | 'files'
  /** Known, and nothing is installed because of it: limits, and names of other ecosystems. */
  | 'no-targets'

/** A path in a TOML document, `*` for any key, and what is found there. */
export type TablePath = readonly [path: string, shape: Shape]

/** The tables of the standards: PEP 621, PEP 735, PEP 518. */
export const STANDARD_PATHS: readonly TablePath[] = [
  ['project.dependencies', 'requirements'],
  ['project.optional-dependencies.*', 'requirements'],
  ['dependency-groups.*', 'requirements'],
  ['build-system.requires', 'requirements'],
]

/** PEP 723, "Inline script metadata": the top of the document. */
export const SCRIPT_PATHS: readonly TablePath[] = [['dependencies', 'requirements']]

/** The environments of Hatch, as `tool.hatch` and as hatch.toml have them. */
export const HATCH_PATHS: readonly TablePath[] = [
  ['envs.*.dependencies', 'requirements'],
  ['envs.*.extra-dependencies', 'requirements'],
  ...['', 'set-'].flatMap((verb) =>
    ['dependencies', 'extra-dependencies'].map(
      (key): TablePath => [`envs.*.overrides.*.*.${verb}${key}`, 'requirements'],
    ),
  ),
  ['env.requires', 'requirements'],
  ['build.dependencies', 'requirements'],
  ['build.hooks.*.dependencies', 'requirements'],
  ['build.targets.*.dependencies', 'requirements'],
  ['build.targets.*.hooks.*.dependencies', 'requirements'],
  ['metadata.hooks.requirements_txt.files', 'files'],
  ['metadata.hooks.requirements_txt.filename', 'files'],
  ['metadata.hooks.requirements_txt.optional-dependencies.*', 'files'],
]

/** Pixi, as `tool.pixi` and as pixi.toml have it; its other dependencies are conda's. */
export const PIXI_PATHS: readonly TablePath[] = [
  ['pypi-dependencies', 'projects'],
  ['target.*.pypi-dependencies', 'projects'],
  ['feature.*.pypi-dependencies', 'projects'],
  ['feature.*.target.*.pypi-dependencies', 'projects'],
  ['pypi-options', 'no-targets'],
  ['feature.*.pypi-options', 'no-targets'],
  ...['', 'feature.*.', 'target.*.', 'feature.*.target.*.', 'package.', 'package.target.*.'].flatMap((prefix) =>
    ['dependencies', 'build-dependencies', 'host-dependencies', 'run-dependencies'].map(
      (key): TablePath => [`${prefix}${key}`, 'no-targets'],
    ),
  ),
]

/** tox, as `tool.tox` and as tox.toml have it. */
export const TOX_PATHS: readonly TablePath[] = [
  ['requires', 'requirements'],
  ...['env_run_base', 'env_pkg_base', 'env_base.*', 'env.*'].map(
    (table): TablePath => [`${table}.deps`, 'requirements'],
  ),
]

/** The tables of tools in pyproject.toml. */
export const TOOL_PATHS: readonly TablePath[] = [
  ['tool.poetry.dependencies', 'projects'],
  ['tool.poetry.dev-dependencies', 'projects'],
  ['tool.poetry.group.*.dependencies', 'projects'],
  ['tool.poetry.requires-plugins', 'projects'],
  ['tool.pdm.dependencies', 'projects'],
  ['tool.pdm.dev-dependencies.*', 'requirements'],
  ['tool.pdm.plugins', 'requirements'],
  ['tool.pdm.overrides', 'no-targets'],
  ['tool.pdm.resolution', 'no-targets'],
  ['tool.uv.dev-dependencies', 'requirements'],
  ['tool.uv.extra-build-dependencies.*', 'requirements'],
  ['tool.uv.constraint-dependencies', 'no-targets'],
  ['tool.uv.build-constraint-dependencies', 'no-targets'],
  ['tool.uv.override-dependencies', 'no-targets'],
  ['tool.uv.exclude-dependencies', 'no-targets'],
  ['tool.uv.dependency-metadata', 'no-targets'],
  ['tool.uv.dependency-groups', 'no-targets'],
  ...prefixed('tool.hatch', HATCH_PATHS),
  ['tool.rye.dev-dependencies', 'requirements'],
  ['tool.rye.excluded-dependencies', 'no-targets'],
  ['tool.flit.metadata.requires', 'requirements'],
  ['tool.flit.metadata.dev-requires', 'requirements'],
  ['tool.flit.metadata.requires-extra.*', 'requirements'],
  ...prefixed('tool.pixi', PIXI_PATHS),
  ['tool.setuptools.dynamic.dependencies.file', 'files'],
  ['tool.setuptools.dynamic.optional-dependencies.*.file', 'files'],
  ['tool.cibuildwheel.test-requires', 'requirements'],
  ['tool.cibuildwheel.*.test-requires', 'requirements'],
  ['tool.briefcase.requires', 'requirements'],
  ['tool.briefcase.test_requires', 'requirements'],
  ['tool.briefcase.app.*.requires', 'requirements'],
  ['tool.briefcase.app.*.test_requires', 'requirements'],
  ['tool.briefcase.app.*.*.requires', 'requirements'],
  ...prefixed('tool.tox', TOX_PATHS),
  ['tool.conda-lock', 'no-targets'],
]

/** Pipfile: `packages`, `dev-packages` and categories of one's own are tables of projects; these are not. */
export const PIPFILE_OTHER_TABLES: ReadonlySet<string> = new Set(['source', 'requires', 'scripts', 'pipenv', 'pipfile'])

function prefixed(prefix: string, paths: readonly TablePath[]): TablePath[] {
  return paths.map(([path, shape]) => [`${prefix}.${path}`, shape])
}
