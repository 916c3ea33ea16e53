import {describe, expect, it} from 'vitest'
import type {Imitated} from '../../src/check/document.ts'
import {judge, type NameEvidence, withLive} from '../../src/check/judge.ts'
import type {Mention} from '../../src/check/mention.ts'
import {expectNormalized} from '../../src/names/normalized-name.ts'
import {parseNamePattern} from '../../src/targets/name-pattern.ts'

const REGISTERED = new Set(['requests', 'requestes', 'pyyaml'])
const IMITATED: Imitated = {
  target: 'requests',
  rank: 6,
  technique: 'insertion',
  detail: 'adds "e" at 8',
  likelihood: 0.01,
}

const evidence: NameEvidence = {
  rules: {
    registered: {
      has: (name) => REGISTERED.has(name),
      similarTo: (name) => (name === 'py-yaml' ? [expectNormalized('pyyaml')] : []),
    },
    stdlib: new Set([expectNormalized('json')]),
    prohibited: new Set([expectNormalized('bad')]),
  },
  imitatedBy: (name) => (name === 'requestes' || name === 'reqests' ? [IMITATED] : []),
  deleted: {asOf: '2026-10-01', names: new Set(['gone'])},
  own: new Set(['sibling']),
  allow: [parseNamePattern('fine-*')],
  internal: [parseNamePattern('acme-*')],
  isSuspected: (name) => name === 'removed',
}

const mention = (name: string, source?: Mention['source']): Mention => ({
  name: expectNormalized(name),
  written: name,
  file: 'requirements.txt',
  line: 1,
  origin: 'file',
  source,
})
const judged = (name: string, ...sources: Mention['source'][]) =>
  judge(
    expectNormalized(name),
    (sources.length === 0 ? [undefined] : sources).map((source) => mention(name, source)),
    evidence,
  )

const git = {kind: 'vcs', location: 'git+https://example.com/x'} as const
const pypi = {kind: 'pypi', location: ''} as const

describe('what is said of a name', () => {
  it.each([
    ['requests', ['fine'], 'taken'],
    ['requestes', ['look-alike'], 'taken'],
    ['reqests', ['unclaimed', 'look-alike'], 'open'],
    ['unknown', ['unclaimed'], 'open'],
    ['gone', ['unclaimed', 'deleted'], 'open'],
    ['removed', ['unclaimed', 'suspected'], 'open'],
    ['acme-billing', ['internal'], 'open'],
    ['fine-thing', ['allowed'], 'open'],
    ['py-yaml', ['refused'], 'refused'],
    ['json', ['refused'], 'refused'],
    ['bad', ['refused'], 'refused'],
  ])('%s', (name, kinds, verdict) => expect(judged(name)).toMatchObject({kinds, verdict}))

  it('an unclaimed name is internal if all who name it take it from elsewhere', () => {
    expect(judged('unknown', git, git).kinds).toEqual(['internal'])
    expect(judged('unknown', git, undefined).kinds).toEqual(['unclaimed'])
    expect(judged('unknown', git, pypi).kinds).toEqual(['unclaimed'])
    expect(judged('requests', git).kinds).toEqual(['fine'])
    expect(judged('sibling').kinds).toEqual(['internal'])
    const command = {...mention('sibling'), origin: 'command'} as const
    expect(judge(command.name, [command], evidence).kinds).toEqual(['unclaimed'])
  })

  it('what the index says when asked is believed', () => {
    expect(withLive(judged('unknown'), 'exists')).toMatchObject({kinds: ['fine'], live: 'exists'})
    expect(withLive(judged('reqests'), 'exists')).toMatchObject({kinds: ['look-alike']})
    expect(withLive(judged('unknown'), 'free')).toMatchObject({kinds: ['unclaimed'], live: 'free'})
    expect(withLive(judged('unknown'), 'unknown')).toMatchObject({kinds: ['unclaimed'], live: 'unknown'})
  })
})
