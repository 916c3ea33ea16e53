import {expect, it} from 'vitest'
import {readTable, tableRows} from '../../src/assets/tables.ts'

it('tableRows leaves out the header, comments and blank lines', () => {
  expect(tableRows('# why\nword\tmeant\n\na\tb\n# c\nc\t\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
  expect(tableRows('')).toEqual([])
})

it('readTable reads from the package, wherever the program was started', () => {
  const folder = process.cwd()
  try {
    process.chdir('/')
    expect(readTable('popularity/popular.txt').split('\n')[0]).toBe('boto3')
  } finally {
    process.chdir(folder)
  }
  expect(() => readTable('no/such.txt')).toThrow('ENOENT')
})
