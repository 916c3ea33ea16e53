import type {BlockList, RuleChanges} from '../../block/types.ts'
import {shellWord} from '../../escape/shell.ts'
import {count} from '../../plural.ts'
import {prose} from '../../terminal/prose.ts'
import {PLAIN} from '../../terminal/screen.ts'
import {listWords} from '../words.ts'

const MAX_SHOWN = 10

/** Renders what became of a file of rules, one fact a line. */
export function blockChanges({date}: BlockList, changes: RuleChanges, screen = PLAIN): string {
  const {file, rules, updated, registered, expired, added, dropped} = changes
  const isCurrent = [registered, expired, added, dropped].every(({length}) => length === 0)
  const facts = [
    `${file}: ${count(rules, 'rule')}, looked at on ${date}`,
    registered.length > 0 && `Real projects by now, and blocked without reason: ${listWords(registered, MAX_SHOWN)}`,
    expired.length > 0 && `Expired: ${count(expired.length, 'rule')}, the first against ${listWords(expired, 4)}`,
    added.length > 0 && `Not in the file yet: ${count(added.length, 'name')}, the riskiest ${listWords(added, 4)}`,
    dropped.length > 0 &&
      `No longer called for: ${count(dropped.length, 'rule')}, the first against ${listWords(dropped, 4)}`,
    isCurrent && 'Nothing to do: every rule still holds, and none is missing.',
  ].filter((fact) => fact !== false)
  if (updated) facts.push('The file has been brought up to date.')
  else if (!isCurrent) facts.push(`Bring it up to date: \`forestall block --update ${shellWord(file)}\``)
  return `${facts.map((fact) => prose(fact, screen)).join('\n')}\n`
}
