import {expect, it} from 'vitest'
import {contentOf, filesBelow} from '../support/source-text.ts'

/** In two, so that this file is not one of those looked for. */
const PROPERTY = 'fc.async' + 'Property('

/** What is asynchronous takes milliseconds a case, and shrinking a failure of it outlasts any timeout. */
it('every asynchronous property ends on its first failure', () => {
  const files = filesBelow('test', /\.ts$/).filter((file) => contentOf(file).includes(PROPERTY))
  expect(files.length).toBeGreaterThan(2)
  const count = (file: string, text: string) => contentOf(file).split(text).length
  expect(files.filter((file) => count(file, PROPERTY) !== count(file, 'endOnFailure: true'))).toEqual([])
})
