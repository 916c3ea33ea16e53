import {describe, expect, it} from 'vitest'
import {parseSpecifier} from '../../../../src/targets/files/requirements/pep508.ts'

describe('parseSpecifier', () => {
  it.each([
    ['A', 'A'],
    ['A.B-C_D', 'A.B-C_D'],
    ['aa', 'aa'],
    ['name<=1', 'name'],
    ['name>=3,<2', 'name'],
    ['name >= 3 , < 2', 'name'],
    ['name>=3,', 'name'],
    ['name!=1.*', 'name'],
    ['name===1.0+local', 'name'],
    ['name ~= 1!2.0', 'name'],
    ['name(>=3)', 'name'],
    ['name ()', 'name'],
    ['name @ http://foo.com', 'name'],
    ['name@http://foo.com', 'name'],
    ['name [fred,bar] @ http://foo.com ; python_version=="2.7"', 'name'],
    ['name[quux, strange];python_version<"2.7" and platform_version=="2"', 'name'],
    ['name[]', 'name'],
    ['name; os_name=="a" or os_name=="b"', 'name'],
    ['  name\t>= 1  ', 'name'],
  ])('%s', (specifier, name) => {
    expect(parseSpecifier(specifier)?.name).toBe(name)
  })

  it.each([
    '',
    ' ',
    '-name',
    'name-',
    'é',
    'reque\u017Ft',
    'name = 1',
    'name ==',
    'name == 1 2',
    'name 1',
    'name other',
    'name[',
    'name]',
    'name(>=3',
    'name ;',
    'name @',
    'name,other',
    '=1',
    'name>=1;\n',
  ])('refuses %j', (specifier) => {
    expect(parseSpecifier(specifier)).toBeUndefined()
  })
})
