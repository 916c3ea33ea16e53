import {TITLE} from '../../block/rules-file.ts'
import type {BlockList, BlockRule, Selection} from '../../block/types.ts'

/** Returns the comment that a rules file begins with, each line ended: what it is, and what it was made from. */
export function headerLines({date, days, selection, index, coverage, rules}: BlockList, format: string): string[] {
  return [
    `# ${TITLE}`,
    `# format ${format}; made ${date}; days ${days}; selection ${selectionWords(selection)}`,
    `# ${rules.length} names that stop ${(coverage * 100).toFixed(1)} % of the squats of their targets, by the model's estimate.`,
    `# Nobody had registered them by the names of ${index.asOf}, unless a rule says "suspicious".`,
    '# Bring them up to date with: forestall block --update FILE',
  ].map((line) => `${line}\n`)
}

/** Returns what a rule says of itself in a comment: `omission of requests, 2026-11-27 to 2027-02-25`. */
export function ruleComment({kind, technique, target, date, expires}: BlockRule): string {
  return `${kind === 'suspicious' ? 'suspicious ' : ''}${technique} of ${target}, ${date} to ${expires}`
}

function selectionWords(selection: Selection): string {
  if (selection.by === 'limit') return `limit ${selection.limit}`
  return selection.by === 'coverage' ? `coverage ${selection.coverage}` : 'all'
}
