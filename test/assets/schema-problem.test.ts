import {expect, it} from 'vitest'
import {problemOf} from '../../src/assets/schema-problem.ts'
import {compileSchema} from '../../src/assets/schemas.ts'

const progress = (record: object) => ({
  schema: 'forestall/progress/v1',
  plan: '0123456789abcdef',
  exported: '2026-12-01T10:00:00.000Z',
  entries: [{name: 'requsts', updated: '2026-12-01T10:00:00.000Z', steps: {}, answer: null, ...record}],
})

it.each([
  [{steps: {uploaded: '2026-12-01T10:00:00.000Z'}}, '`uploaded` is not one of the steps', 'Use one of `free`, '],
  [{answer: {id: 'Exists', text: ''}}, '`Exists` is not an id', 'Use `exists`.'],
  [{updated: 7}, '`updated` is `7`, which is not', undefined],
  [{steps: undefined}, '`steps` is missing', undefined],
])('of %j it says %j', async (record, message, remedy) => {
  const document = JSON.parse(JSON.stringify(progress(record)))
  const problem = problemOf((await compileSchema('progress'))(document)!)
  expect(problem.message).toContain(message)
  if (remedy !== undefined) expect(problem.remedy).toContain(remedy)
})

it.each([
  [{updated: 7}, 'is not text'],
  [{name: 7}, 'is not text'],
  [{name: 'a b'}, 'is not written as it has to be'],
  [{steps: []}, 'is not an object'],
])('%j breaks its schema in plain words', async (record, clause) => {
  expect(problemOf((await compileSchema('progress'))(progress(record))!).message).toMatch(
    new RegExp(`which ${clause}$`),
  )
})
