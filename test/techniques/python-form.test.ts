import {describe, expect, it} from 'vitest'
import {pythonForm} from '../../src/techniques/python-form.ts'
import {variantsOf} from '../support/variants.ts'

describe('python-form', () => {
  it.each(['', 'py', 'python', 'requests', 'pyx', 'hap'])('has nothing for %j', (seed) =>
    expect(variantsOf(pythonForm, seed)).toEqual([]),
  )

  it.each([
    ['pymongo', ['mongo-py', 'mongo-python', 'mongopy', 'py-mongo', 'python-mongo', 'python3-mongo', 'pythonmongo']],
    ['python-nmap', ['nmap-python', 'py-nmap', 'pynmap', 'python3-nmap', 'pythonnmap']],
    ['kafka-python', ['kafka-py', 'kafka-python3', 'kafkapython', 'py-kafka', 'python-kafka', 'pythonkafka']],
  ])('of %j has among others', (seed, variants) => {
    const all = variantsOf(pythonForm, seed)
    expect(all).toEqual(expect.arrayContaining(variants))
    expect(all).not.toContain(seed)
    expect(all).toHaveLength(15)
  })
})
