import {describe, expect, it} from 'vitest'
import {parseReply, type ReplyVerdict} from '../../src/plan/reply.ts'

const help = 'See https://pypi.org/help/#project-name for more information.'

describe('parseReply', () => {
  it.each<[string, ReplyVerdict, string | null]>([
    [`The name 'ntlk' isn't allowed. ${help}`, 'prohibited', 'ntlk'],
    [
      `The name 'xml.etree' isn't allowed (conflict with Python Standard Library module name). ${help}`,
      'stdlib',
      'xml-etree',
    ],
    [`The name 'pi110w' is too similar to an existing project. ${help}`, 'similar', 'pi110w'],
    [`The name 'requests' conflicts with an existing project. ${help}`, 'taken', 'requests'],
    [`The user 'mallory' isn't allowed to upload to project 'Requests'. ${help}`, 'taken', 'requests'],
    ["The name '-x' is invalid.", 'invalid', null],
    ["'-x' is an invalid value for Name. Error: Start and end with a letter or numeral …", 'invalid', null],
    ['View at:\nhttps://pypi.org/project/requsts/0.0.0/', 'accepted', null],
    ['Too many new projects created', 'not-judged', null],
    ['New project registration temporarily disabled. See …', 'not-judged', null],
    ['Read-only mode: Uploads are temporarily disabled.', 'not-judged', null],
    [
      "User 'me', associated with the API token used, does not have two-factor authentication enabled",
      'not-judged',
      null,
    ],
    ['Invalid or non-existent authentication information. See …', 'not-judged', null],
    ["This project name isn't allowed", 'prohibited', null],
    ["This project name isn't allowed (conflict with the Python standard library module name)", 'stdlib', null],
    ['This project name is too similar to an existing project', 'similar', null],
    ['This project already exists.', 'taken', null],
    ['Invalid project name', 'invalid', null],
  ])('%s', (text, verdict, name) => {
    expect(parseReply(text)).toMatchObject({verdict, name})
  })

  it('finds the sentence in what twine prints, wrapped and coloured by a terminal', () => {
    const twine = `Uploading ntlk-0.0.0.tar.gz
100% ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2.1/2.1 kB • 00:00 • ?
\u001b[31mERROR   \u001b[0m HTTPError: 400 Bad Request from https://upload.pypi.org/legacy/
         The name \u001b[32m'ntlk'\u001b[0m isn't
         allowed. See https://pypi.org/help/#project-name for more information.`
    expect(parseReply(twine)).toMatchObject({verdict: 'prohibited', name: 'ntlk'})
  })

  it('finds it in an HTML page and behind typographic quotes', () => {
    expect(parseReply('<h1>400</h1>The name &#x27;ntlk&#39; isn&apos;t <b>allowed</b>. See')).toMatchObject({
      name: 'ntlk',
    })
    expect(parseReply('The name ‘ntlk’ isn’t allowed. See')).toMatchObject({verdict: 'prohibited'})
  })

  it.each(['', 'OK', 'ERROR HTTPError: 400 Bad Request', 'The name is allowed.'])('says nothing of %j', (text) => {
    expect(parseReply(text)).toBeUndefined()
  })

  it('is quick with hostile text', () => {
    const start = performance.now()
    parseReply("The name '".repeat(1_000_000))
    parseReply('<'.repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
