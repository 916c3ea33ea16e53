import {expect, it} from 'vitest'
import {openTechniques} from '../../../src/knowledge/tables.ts'
import {TECHNIQUE_PHRASES} from '../../../src/report/explain/technique-phrases.ts'

it('has a phrase for each technique, and for nothing else', () => {
  expect(Object.keys(TECHNIQUE_PHRASES).sort()).toEqual(
    openTechniques()
      .map(({id}) => id)
      .sort(),
  )
})
