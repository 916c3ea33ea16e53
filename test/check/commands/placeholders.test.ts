import {expect, it} from 'vitest'
import {isPlaceholder, isTemplate} from '../../../src/check/commands/placeholders.ts'

it.each([
  'your-package',
  'my-project',
  'package',
  'package-name',
  'some-lib',
  'foo',
  'mypackage',
  'example-app',
  'your-package-name',
  'package1',
  'vcs-url',
  'zip-file',
  'local-project-path',
  'archive-url',
  'foo-bar-baz',
  'foobar',
  'spam2',
  'abc',
  'requirement-specifier',
  'somepackage',
  'pkg1',
  'mylib',
])('%s stands for any name', (name) => expect(isPlaceholder(name)).toBe(true))

it.each([
  'requests',
  'packaging',
  'importlib-metadata',
  'my-first-sdk',
  'acme-app-server',
  'foolbox',
  'name-parser',
  'url',
  'zipfile36',
  'gitpython',
  'foo-client',
  'hamster',
  'barcode',
  'x',
  'abcdef',
])('%s is a name', (name) => expect(isPlaceholder(name)).toBe(false))

it.each(['<name>', '$PACKAGE', '{name}', '{{name}}', '...', '[package]', '%s', 'acme-*', 'foo…'])(
  '%s is a template',
  (word) => expect(isTemplate(word)).toBe(true),
)

it.each(['flask', 'flask[async]>=2', 'numpy<2', 'a!=1', 'x @ https://example.com/x', './local'])(
  '%s is a requirement',
  (word) => expect(isTemplate(word)).toBe(false),
)
