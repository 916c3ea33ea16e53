import {describe, expect, it} from 'vitest'
import {sibling} from '../../src/techniques/sibling.ts'
import {variantsOf} from '../support/variants.ts'

const technique = sibling(['google-cloud', 'apache-airflow-providers'], ['redis', 'kafka', 'storage'])

describe('sibling', () => {
  it.each([
    ['', []],
    ['google', []],
    ['google-cloud', []],
    ['boto-cloud-storage', []],
    ['google-cloud-storage', ['google-cloud-kafka', 'google-cloud-redis']],
    ['google-cloud-storage-transfer', ['google-cloud-kafka', 'google-cloud-redis', 'google-cloud-storage']],
    [
      'apache-airflow-providers-amazon',
      ['apache-airflow-providers-kafka', 'apache-airflow-providers-redis', 'apache-airflow-providers-storage'],
    ],
  ])('of %j', (seed, variants) => expect(variantsOf(technique, seed)).toEqual(variants))

  it('takes the longest head', () => {
    const longest = sibling(['google-cloud', 'google-cloud-storage'], ['redis'])
    expect(variantsOf(longest, 'google-cloud-storage-transfer')).toEqual(['google-cloud-storage-redis'])
  })
})
