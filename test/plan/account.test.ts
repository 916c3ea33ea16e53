import {describe, expect, it} from 'vitest'
import {checkName} from '../../src/names/registrability.ts'
import {type Account, accountOf, accountOfRules, type KnownOfName} from '../../src/plan/account.ts'
import type {AnswerId} from '../../src/plan/types.ts'
import type {LearnedAnswer} from '../../src/registry/learned/learned-names.ts'
import {indexOf, named} from '../support/world.ts'

const OPEN = {verdict: 'open', refusal: null} as const
const TAKEN = {verdict: 'taken', refusal: null} as const
const SIMILAR = {verdict: 'refused', refusal: {reason: 'similar', collidesWith: named('requests')}} as const

const recorded = (id: AnswerId): NonNullable<KnownOfName['recorded']> => ({
  updated: '2026-11-23T09:00:00Z',
  steps: {},
  answer: {id, text: ''},
})
const learned = (answer: LearnedAnswer) => ({name: named('requsts'), answer, date: '2026-11-20'})

const words = ({verdict, refusal, source}: Account) =>
  [verdict, refusal?.reason, refusal?.collidesWith, `by ${source}`].filter(Boolean).join(' ')

describe('the account of a name', () => {
  it.each<[string, KnownOfName, string]>([
    ['the names alone', {index: OPEN}, 'open by index'],
    ['a project in the names', {index: TAKEN}, 'taken by index'],
    ['a project in the names, refused before', {index: TAKEN, recorded: recorded('prohibited')}, 'taken by index'],
    ['the rules', {index: SIMILAR}, 'refused similar requests by index'],
    ['the index today', {index: OPEN, live: 'exists'}, 'taken by live'],
    [
      'the index today, refused before',
      {index: OPEN, live: 'exists', recorded: recorded('prohibited')},
      'taken by live',
    ],
    ['nothing there today', {index: OPEN, live: 'free'}, 'open by live'],
    [
      'nothing there today, but somebody has it',
      {index: OPEN, live: 'free', recorded: recorded('exists')},
      'taken by recorded',
    ],
    ['no answer today', {index: OPEN, live: 'unknown'}, 'open by index'],
    ['an answer', {index: OPEN, recorded: recorded('prohibited')}, 'refused prohibited by recorded'],
    ['an answer that decides nothing', {index: OPEN, recorded: recorded('limit')}, 'open by index'],
    [
      'an answer that the rules explain',
      {index: SIMILAR, recorded: recorded('similar')},
      'refused similar requests by recorded',
    ],
    ['what was learned', {index: OPEN, learned: learned('similar')}, 'refused similar by learned'],
    ['a project that was learned of', {index: TAKEN, learned: learned('exists')}, 'taken by learned'],
    [
      'two answers: the plan’s own',
      {index: OPEN, recorded: recorded('exists'), learned: learned('prohibited')},
      'taken by recorded',
    ],
    [
      'ours, which others were refused for',
      {index: OPEN, recorded: recorded('accepted'), learned: learned('exists')},
      'open by index',
    ],
  ])('%s', (_, evidence, expected) => {
    expect(words(accountOf(evidence))).toBe(expected)
  })

  it('falls back on the other rules where a project is gone today', () => {
    const rules = {
      registered: indexOf(['requsts', 're-quests', 'requests']),
      stdlib: new Set<string>(),
      prohibited: new Set<string>(),
    }
    const today = (name: string) => words(accountOfRules(checkName(name, rules), {live: 'free'}))
    expect(today('requsts')).toBe('open by live')
    expect(today('re-quests')).toBe('refused similar requests by live')
  })
})
