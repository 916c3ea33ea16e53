import {type CommentedFormat, headerOf} from '../../block/header.ts'
import type {BlockList, BlockRule} from '../../block/types.ts'

/** Returns the comment that a rules file begins with, each line ended: what it is, and what it was made from. */
export function headerLines(list: BlockList, format: CommentedFormat): string[] {
  const {date, index, coverage, rules} = list
  return [
    ...headerOf(format, date, list),
    `# ${rules.length} names that stop ${(coverage * 100).toFixed(1)} % of the squats of their targets, by the model's estimate.`,
    `# Nobody had registered them by the names of ${index.asOf}, unless a rule says "suspicious".`,
    '# Bring them up to date with: forestall block --update PATH',
  ].map((line) => `${line}\n`)
}

/** Returns what a rule says of itself in a comment: `omission of requests, 2026-11-27 to 2027-02-25`. */
export function ruleComment({kind, technique, target, date, expires}: BlockRule): string {
  return `${kind === 'suspicious' ? 'suspicious ' : ''}${technique} of ${target}, ${date} to ${expires}`
}
