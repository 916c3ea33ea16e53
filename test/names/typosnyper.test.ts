import {describe, expect, it} from 'vitest'
import {TypoSnyperCorpus} from '../../src/names/typosnyper.ts'
import {named} from '../support/world.ts'

const corpus = new TypoSnyperCorpus(
  new Set(['numpy', 'requests', 'sphinx', 'python-dateutil', 'jinja2', 'sphinx-rtd-theme', 'modern']),
)

describe('TypoSnyper', () => {
  it.each([
    ['nuumpy', 'repeated_characters', 'numpy'],
    ['reequests', 'repeated_characters', 'requests'],
    ['sphnx', 'omitted_characters', 'sphinx'],
    ['python-dteutil', 'omitted_characters', 'python-dateutil'],
    ['pythondateutil', 'omitted_characters', 'python-dateutil'],
    ['jinj2a', 'swapped_characters', 'jinja2'],
    ['dateutil-python', 'swapped_words', 'python-dateutil'],
    ['sphinx-theme-rtd', 'swapped_words', 'sphinx-rtd-theme'],
    ['requestz', 'common_typos', 'requests'],
  ])('reports %s: %s of %s', (name, check, resembles) => expect(corpus.match(named(name))).toEqual({check, resembles}))

  it.each(['numpy', 'requests-dev', 'numqqpy', 'nmp', 'pandas'])('says nothing of %s', (name) => {
    expect(corpus.match(named(name))).toBeUndefined()
  })

  it('has no patience for nine words, as PyPI has none', () => {
    const long = new TypoSnyperCorpus(new Set(['a-b-c-d-e-f-g-h-i']))
    expect(long.match(named('i-h-g-f-e-d-c-b-a'))).toBeUndefined()
  })
})
