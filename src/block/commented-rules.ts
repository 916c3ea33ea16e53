import {RuleReader} from './filed-rule.ts'
import type {FiledRule} from './types.ts'

/** What is not a rule in the section that bandersnatch reads. */
const SECTION = /^(?:\[blocklist\]|packages =)$/
const COMMENT = /^# (suspicious )?([a-z-]+) of (\S+), (\S{10}) to (\S{10})$/
const RULE = /^([a-z0-9-]+)(?:<0)?(?: {2}(#.*))?$/

/**
 * Reads rules of a format in which each says why it is there in a comment, beside it or on the line before.
 * @param lines all of the file at `path`.
 * @throws ForestallError `badInput` for a line that is none of ours.
 */
export function commentedRules(lines: Iterable<string>, path: string): FiledRule[] {
  const reader = new RuleReader(path)
  const rules: FiledRule[] = []
  let comment = ''
  let number = 0
  for (const untrimmed of lines) {
    number++
    const line = untrimmed.trim()
    if (line === '' || SECTION.test(line)) continue
    if (line.startsWith('#')) {
      comment = line
      continue
    }
    const [, name, beside] = RULE.exec(line) ?? []
    const [, suspicious, technique, target, date, expires] = COMMENT.exec(beside ?? comment) ?? []
    const kind = suspicious === undefined ? 'open' : 'suspicious'
    rules.push(reader.rule({name, kind, target, technique, date, expires}, `line ${number}`))
  }
  return rules
}
