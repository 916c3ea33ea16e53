import {expect, it} from 'vitest'
import {contactProblems, isAuthorName, isPyPIEmail} from '../../src/placeholder/identity.ts'
import {asWebAddress} from '../../src/urls.ts'

// Each as the Python package email-validator 2.3.0 decides with check_deliverability=False.
it.each([
  ['ada@example.com', true],
  ["o'brien+pypi@mail.example.org", true],
  ['ada@b\u00fccher.example', true],
  ['\u00e9@example.com', true],
  ['a@xn--bcher-kva.example', true],
  ['', false],
  ['@', false],
  ['ada', false],
  ['ada@', false],
  ['@example.com', false],
  ['ada@localhost', false],
  ['ada@host', false],
  ['ada@a.test', false],
  ['ada@a.invalid', false],
  ['ada@a.local', false],
  ['ada@1.2.3.4', false],
  ['ada@[1.2.3.4]', false],
  ['"ada b"@example.com', false],
  ['.ada@example.com', false],
  ['a..b@example.com', false],
  ['ada@ex ample.com', false],
  ['ada@example.com/x', false],
  ['ada@example.com?x', false],
  ['ada@example.com#x', false],
  ['ada@example.com\\x', false],
  ['ada@example.com ', false],
  ['ada@ example.com', false],
  ['ada@exam\nple.com', false],
  ['ada@example.com\n', false],
  ['ada@exam\u00adple.com', false],
  ['ada@example.com\uff0fx', false],
  ['ada@-a.com', false],
  ['ada@a_b.com', false],
  ['ada@ab--c.com', false],
  ['ada@\u00fc-.com', false],
  ['ada@\u00fcb--c.com', false],
  ['ada\n@example.com', false],
  ['ada@example.com\nBcc: x@example.com', false],
  ['ada\u202e@example.com', false],
  [`${'a'.repeat(65)}@example.com`, true],
  [`${'a'.repeat(243)}@example.com`, false],
  [`a@${'b'.repeat(64)}.com`, false],
  [`a@${'b.'.repeat(140)}com`, false],
])('PyPI takes the address %j: %s', (address, taken) => {
  expect(isPyPIEmail(address)).toBe(taken)
})

it.each([
  ['https://example.com', 'https://example.com/'],
  ['HTTP://b\u00fccher.example/\u00fc', 'http://xn--bcher-kva.example/%C3%BC'],
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['https://example.com/"><b>', 'https://example.com/%22%3E%3Cb%3E'],
  ['https://example.com/[a]', undefined],
  ['https://example.com/?a[]=1', undefined],
  ['https://example.com/#[a]', undefined],
  ['https://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
  ['https://ada:secret@example.com/', undefined],
  ['https://acme.dev/\nEvil: x', undefined],
  ['\thttps://acme.dev', undefined],
  [' https://acme.dev', undefined],
  ['https://acme.dev\u00a0', undefined],
  ['https:/acme.dev', undefined],
  ['https:\\\\acme.dev\\x', undefined],
  ['https://ac\u00adme.dev/', undefined],
  ['https://acme.dev/\u202e', undefined],
  ['https://acme.dev/\u2028', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['example.com', undefined],
  ['', undefined],
])('the web address %j is %j', (url, address) => {
  expect(asWebAddress(url)).toBe(address)
})

it.each([
  ['Zo\u00eb M\u00fcller', true],
  ['\u5c71\u7530\u592a\u90ce', true],
  ['', false],
  [' Ada', false],
  ['Ada\nName: evil', false],
  ['Ada\u202e', false],
  ['x'.repeat(201), false],
])('%j can be an author: %s', (name, can) => {
  expect(isAuthorName(name)).toBe(can)
})

it.each<[string | null, string | null, string[]]>([
  ['ada@acme.dev', 'https://acme.dev/names.html', []],
  ['ada@acme.dev', null, []],
  [null, 'https://acme.dev/', []],
  [null, null, ['neither an e-mail address nor a web page']],
  ['ada@example.com', null, ['`ada@example.com`: `example.com` is reserved']],
  ['ada@mail.Example.NET', null, ['`example.net` is reserved']],
  ['ada@acme.dev', 'https://names.example.org/x', ['`example.org` is reserved']],
  ['ada@acme.example', 'https://example/', ['`example` is reserved', '`example` is reserved']],
  ['ada@acme.dev', 'http://localhost:8000/', ['`localhost` is reserved']],
  ['ada@acme.dev', 'https://wiki.corp.internal/names', ['`internal` is reserved']],
  ['ada@acme.dev', 'https://acme.test./', ['`test` is reserved']],
  ['ada@acme.dev', 'https://wiki/', ['`wiki` is reserved']],
  ['ada@acme.dev', 'https://notexample.com/', []],
  ['ada@acme.dev', 'https://example.com.acme.dev/', []],
  ['ada@acme.dev', 'https://192.0.2.1/', []],
  ['ada@acme.dev', 'https://[2001:db8::1]/', []],
])('says what keeps people from reaching %s, %s', (email, url, problems) => {
  const said = contactProblems({author: 'Ada', email, url})
  expect(said).toHaveLength(problems.length)
  for (const [i, problem] of problems.entries()) expect(said[i]).toContain(problem)
})
