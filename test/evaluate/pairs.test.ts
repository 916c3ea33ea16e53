import {describe, expect, it} from 'vitest'
import {parsePairs} from '../../src/evaluate/pairs.ts'

const read = async (text: string) =>
  (await parsePairs(text)).pairs.map(({squat, target}) => `${squat} > ${target.kind} ${target.name}`)

describe('parsePairs', () => {
  it.each([
    ['TSV', 'squat\ttarget\nReqeusts\trequests\n'],
    ['TSV with remarks', '# typed in\n# by hand\nsquat\ttarget\nreqeusts\trequests\n'],
    ['CSV', 'squat,target\nreqeusts,requests\n'],
    ['CSV in quotes with other columns', 'target,"year","squat"\n"requests",2024,"reqeusts"\n'],
    ['a byte order mark and CRLF', '\ufeffsquat,target\r\nreqeusts,requests\r\n'],
    ['the headings of the public dataset', 'malicious_package,target_package,ecosystem\nreqeusts,requests,pypi\n'],
  ])('reads %s', async (_, text) => expect(await read(text)).toEqual(['reqeusts > project requests']))

  it('reads modules and slips as targets', async () => {
    expect(await read('squat\ttarget\njsno\tstdlib:json\njson\tstdlib:json\ngti\tslip:git\n')).toEqual([
      'jsno > stdlib json',
      'json > stdlib json',
      'gti > slip git',
    ])
  })

  it('leaves out what is not a pair on PyPI, and counts it', async () => {
    const {pairs, leftOut} = await parsePairs(
      [
        'malicious_package,target_package,ecosystem',
        'reqeusts,requests,pypi',
        'reqeusts,Requests,pypi',
        'lodahs,lodash,npm',
        'requests,requests,pypi',
        'é,requests,pypi',
        ',requests,pypi',
        'requets',
      ].join('\n'),
    )
    expect(pairs).toHaveLength(1)
    expect(leftOut).toEqual({'other ecosystem': 2, 'no name': 2, 'squat is the target': 1, repeated: 1})
  })

  it.each([
    ['a missing column', 'squat,victim\na,b\n', 'does not have a column "target"'],
    ['nothing', '', 'does not have a column "squat"'],
    ['a header alone', 'squat,target\n', 'does not contain a squat'],
    ['an open quote', 'squat,target\n"a,b\n', 'cannot be read'],
    ['an endless row', `squat,target\n"${'a'.repeat(20_000)}",b\n`, 'cannot be read'],
  ])('refuses %s', async (_, text, message) => {
    await expect(parsePairs(text)).rejects.toMatchObject({
      reason: 'badInput',
      message: expect.stringContaining(message),
    })
  })
})
