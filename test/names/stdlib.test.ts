import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {asNormalized} from '../../src/names/normalized-name.ts'
import {parseStdlib} from '../../src/names/stdlib.ts'
import {needData} from '../support/needs.ts'

const stdlib: ReadonlySet<string> = parseStdlib(readTable('stdlib/stdlib.txt'))

describe('the standard-library names PyPI refuses', () => {
  it.each([
    ['os', 'a module'],
    ['os-path', 'a dotted prefix, canonical'],
    ['xml-etree-elementtree', 'lower case'],
    ['thread', '`_thread` without its underscore'],
    ['future', '`__future__`'],
    ['main', '`__main__`'],
    ['configparser', 'Python 2 and 3'],
    ['urllib2', 'Python 2 only'],
    ['distutils', 'gone since 3.12'],
    ['annotationlib', 'new in 3.14'],
    ['compression-zstd', 'new in 3.14'],
  ])('holds %s: %s', (name) => {
    expect(stdlib.has(name)).toBe(true)
  })

  it.each(['tests', 'setuptools', 'pip', 'path', 'mock', 'six', 'sqlite', 'yaml', 'enum34', 'ospath', 'profiling', ''])(
    'does not hold %j',
    (name) => {
      expect(stdlib.has(name)).toBe(false)
    },
  )

  it('has 2,363 names, all canonical', () => {
    expect(stdlib.size).toBe(2363)
    expect([...stdlib].filter((name) => asNormalized(name) !== name)).toEqual([])
  })

  const check = needData('stdlib-refused-check.txt')
  it.skipIf(check.isLeftOut)(`is PyPI's own set${check.note}`, () => {
    expect([...stdlib].sort()).toEqual(readFileSync(check.path, 'utf8').trimEnd().split('\n').sort())
  })
})
