import {describe, expect, it} from 'vitest'
import {insertedWord} from '../../src/techniques/inserted-word.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

describe('inserted-word', () => {
  const technique = insertedWord(wordSplitter(['pyqt', 'dark', 'theme']))

  it('is nothing for a single word', () => expect(variantsOf(technique, 'pyqt')).toEqual([]))

  it('puts a word before a hyphen, or a digit', () => {
    const variants = variantsOf(technique, 'scikit-learn')
    expect(variants).toEqual(expect.arrayContaining(['scikit-ml-learn', 'scikit-api-learn', 'scikit2-learn']))
    expect(variants).toHaveLength(15)
  })

  it.each([
    ['discord-py', 'discord-py-py', 'discord-ml-py'],
    ['python-dateutil', 'python-python-dateutil', 'python-ml-dateutil'],
  ])('does not write a word of %s twice', (seed, twice, once) => {
    const variants = variantsOf(technique, seed)
    expect(variants).not.toContain(twice)
    expect(variants).toContain(once)
  })

  it('puts only digits between joined words, and none beside a digit', () => {
    expect(variantsOf(technique, 'pyqtdarktheme')).toContain('pyqt6darktheme')
    expect(variantsOf(technique, 'pyqtdarktheme')).toHaveLength(10)
    expect(variantsOf(technique, 'pyqt5darktheme')).toHaveLength(5)
  })
})
