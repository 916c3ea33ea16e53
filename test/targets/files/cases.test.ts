import {readdirSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {EXIT, type ForestallError} from '../../../src/errors.ts'
import {readTargetFiles} from '../../../src/targets/files/read.ts'
import {labelOf} from '../../../src/targets/label.ts'

/** Small files of the kinds that people have, one fault or format each; names and people in them are made up. */
const folder = fileURLToPath(new URL('../../fixtures/cases', import.meta.url))

/** What each file names, and what is said of it. */
const CASES: Readonly<Record<string, {targets: string; remarks?: readonly string[]}>> = {
  'constraints/requirements.txt': {targets: 'httpx aiodns'},
  'constraints/remote-constraint.txt': {
    targets: 'httpx requests',
    remarks: ['remote-constraint.txt:1: not fetched: "https://example.com/constraints/upper.txt"'],
  },
  'constraints/nested.in': {
    targets: 'httpx',
    remarks: ['nested-limits.txt:1: not fetched: "https://example.com/common_constraints.txt"'],
  },
  'constraints/remote-requirement.txt': {
    targets: 'requests',
    remarks: [
      'remote-requirement.txt:1: not fetched, so the names in it are missing: "https://example.com/release/requirements.txt"',
    ],
  },
  'dynamic/pyproject.toml': {targets: 'setuptools wheel protobuf aioesphomeapi pylint'},
  'empty/requirements.txt': {targets: 'requests'},
  'formats/Pipfile': {targets: 'requests pytest'},
  'formats/conda-list-export-requirements.txt': {targets: 'absl-py'},
  'formats/environment.yml': {targets: 'requests demo'},
  'formats/pip-list.json': {targets: 'requests numpy'},
  'formats/pip-list.txt': {targets: 'requests numpy'},
  'formats/pip-report.json': {targets: 'requests charset-normalizer'},
  'formats/sbom.spdx.json': {targets: 'requests'},
  'in-file/no_binary.in': {targets: 'psycopg2'},
  'own-name/requirements.txt': {targets: 'acme-billing-core requests'},
  'own-name/uv.lock': {targets: 'acme-billing-core requests'},
  'tool-tables/flit.toml': {targets: 'flit-core requests configparser pytest'},
  'tool-tables/hatch.toml': {targets: 'requests pytest mkdocs'},
  'tool-tables/pdm.toml': {
    targets: 'requests pytest tox',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: PDM fills it in
    remarks: ['pdm.toml, tool.pdm.dev-dependencies.local: does not name a project: "file:///${PROJECT_ROOT}/sub"'],
  },
  'tool-tables/pixi.toml.pyproject.toml': {targets: 'requests rich'},
  'tool-tables/rye.toml': {targets: 'requests pytest mypy'},
  'tool-tables/self-extras.toml': {targets: 'requests pytest'},
  'tool-tables/uv-dev.toml': {targets: 'requests pytest ruff'},
  'url-marker/requirements.txt': {targets: 'demo-binaries other third requests'},
  'wrong-kind/cr-line-ends.txt': {targets: 'requests numpy'},
  'wrong-kind/requires.txt': {targets: 'certifi idna cryptography win-inet-pton'},
  'wrong-kind/setup.cfg': {targets: 'requests numpy'},
}

/** Files that name nothing, or that are read only because others include them. */
const OTHERS: Readonly<Record<string, number>> = {
  'empty/pyproject.toml': EXIT.nothingToDo,
  'empty/requirements-dev.txt': EXIT.nothingToDo,
  'wrong-kind/setup.py': EXIT.usage,
  'wrong-kind/tox.ini': EXIT.usage,
}
const INCLUDED = [
  'constraints/limits.txt',
  'constraints/nested-limits.txt',
  'dynamic/requirements.txt',
  'dynamic/requirements_dev.txt',
]

describe('files that people have', () => {
  it.each(Object.entries(CASES))('%s', async (file, {targets, remarks = []}) => {
    const read = await readTargetFiles([join(folder, file)])
    expect(read.targets.map(labelOf).join(' ')).toBe(targets)
    expect(read.remarks.map((remark) => remark.replace(/^\S*\//, ''))).toEqual(remarks)
  })

  it.each(Object.entries(OTHERS))('%s ends with %d', async (file, exit) => {
    const error: ForestallError = await readTargetFiles([join(folder, file)]).then(
      () => expect.unreachable(),
      (thrown) => thrown,
    )
    expect(error.exit).toBe(exit)
  })

  it('are all tried', () => {
    const files = readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    expect(files.sort()).toEqual([...Object.keys(CASES), ...Object.keys(OTHERS), ...INCLUDED].sort())
  })
})
