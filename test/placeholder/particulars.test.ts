import {expect, it} from 'vitest'
import {particularProblems, refuseParticulars} from '../../src/placeholder/particulars.ts'

const NOBODY = {author: null, email: null, url: null}

it.each([
  [{}, []],
  [NOBODY, []],
  [{author: 'Zoë', email: 'zoe@acme.dev', url: 'https://acme.dev/names'}, []],
  // As a Mac writes it, in two code points, and what an archive makes of two lines.
  [{author: 'Zoe\u0308'}, []],
  [{author: 'Ada\nByron'}, []],
  [{author: ''}, ['author']],
  [{email: 'ada@acme'}, ['email']],
  [{email: 'ada@acme.dev/x'}, ['email']],
  [{url: 'acme.dev'}, ['url']],
  [{url: 'https://acme.dev/?a[]=1'}, ['url']],
  [{author: ' ', email: '', url: ''}, ['author', 'email', 'url']],
])('of %j PyPI refuses %j', (identity, fields) => {
  expect(particularProblems(identity).map(({field}) => field)).toEqual(fields)
})

it('quotes no password, and calls nothing by its name', () => {
  const said = (identity: object) => particularProblems(identity).map(({refused}) => refused)
  expect(said({url: 'https://ada:secret@acme.dev/'})).toEqual([
    '`https://acme.dev/` is not taken as the address of a web page',
  ])
  expect(said({email: ''})).toEqual(['PyPI does not accept an empty text as an e-mail address'])
})

it('refuses the first, with what to give instead', () => {
  expect(() => refuseParticulars({...NOBODY, email: 'ada@localhost', url: 'x'}, 'usage')).toThrow(
    expect.objectContaining({
      exit: 2,
      message: 'PyPI does not accept `ada@localhost` as an e-mail address',
      hint: 'Give one that others can write to, such as `names@acme.dev`, with `--email`.',
    }),
  )
  expect(() => refuseParticulars(NOBODY, 'usage')).not.toThrow()
})
