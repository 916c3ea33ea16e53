import {expect, it} from 'vitest'
import {isFixture, isTestCode} from '../../../src/check/walk/test-files.ts'

it.each([
  'tests/data/src/pep517/pyproject.toml',
  'tests/fixtures/requirements.txt',
  'src/pkg/fixtures/Pipfile.lock',
  'pkg/testdata/uv.lock',
  'tests/test_data/packages/x/pyproject.toml',
  'Tests/Resources/setup.cfg',
  'a/tests/b/projects/c/pyproject.toml',
])('%s is what tests work on', (path) => expect(isFixture(path)).toBe(true))

it.each([
  'requirements.txt',
  'tests/requirements.txt',
  'tests/requirements/dev.txt',
  'tests/Dockerfile',
  'data/requirements.txt',
  'packages/a/pyproject.toml',
  'projects/tests/pyproject.toml',
  'latest/data/pyproject.toml',
])('%s is not', (path) => expect(isFixture(path)).toBe(false))

it.each([
  ['tests/unit/helpers.py', true],
  ['src/test_wheel.py', true],
  ['src/wheel_test.py', true],
  ['conftest.py', true],
  ['tests/run.sh', false],
  ['src/contest.py', false],
  ['noxfile.py', false],
])('whether %s is code of tests: %s', (path, is) => expect(isTestCode(path)).toBe(is))
