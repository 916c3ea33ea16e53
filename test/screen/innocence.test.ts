import {describe, expect, it} from 'vitest'
import {openFeatureTables} from '../../src/knowledge/tables.ts'
import {InnocentNames} from '../../src/screen/innocence.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {indexOf, named} from '../support/world.ts'

const words = ['python', 'django', 'rapid', 'date', 'parser', 'auth']
const registered = [
  'django-auth',
  'django-date',
  'django-parser',
  'djangorest',
  'rapid-date-parser',
  'tqdm',
  ...Array.from({length: 200}, (_, i) => `project${i}`),
]

const innocent = new InnocentNames({
  letters: openFeatureTables().letters,
  words,
  split: wordSplitter(words),
  registered: indexOf(registered),
})
const of = (name: string) => innocent.of(named(name))

describe('an innocent name', () => {
  it.each([
    ['latodo', 'letters', null],
    ['rapiddateparser', 'words', null],
    ['django-tqdm', 'beginning', 'django-'],
    ['django-zvqx', 'beginning', 'django-'],
  ])('%s is one by its %s', (name, reading, beginning) => {
    expect(of(name)).toMatchObject({reading, beginning})
  })

  it('is the likelier, the more natural it is', () => {
    expect(of('rapid-date').bits).toBeLessThan(of('rpaid-dtae').bits)
    expect(of('django-rapid').bits).toBeLessThan(of('djagno-rapid').bits)
    expect(of('latodo').bits).toBeLessThan(of('xq7ztv').bits)
  })

  it('is at least as likely as by any single model', () => {
    for (const name of registered.slice(0, 6)) expect(of(name).bits).toBeLessThan(60)
  })

  it('does not speak for itself by being registered', () => {
    const alone = new InnocentNames({
      letters: openFeatureTables().letters,
      words,
      split: wordSplitter(words),
      registered: indexOf(['zzz-alone', 'other']),
    })
    expect(alone.of(named('zzz-alone')).reading).not.toBe('beginning')
  })
})
