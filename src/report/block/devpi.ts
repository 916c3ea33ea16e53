import type {BlockList} from '../../block/types.ts'
import {headerLines, ruleComment} from './text.ts'

/**
 * Renders the setting `constraints` of an index of devpi-constrained (`devpi_constrained/main.py`): one requirement a
 * line, comments on lines of their own. It filters versions, so `NAME<0` leaves a project none.
 */
export function* blockDevpi(list: BlockList): Generator<string> {
  yield* headerLines(list, 'devpi')
  for (const rule of list.rules) yield `# ${ruleComment(rule)}\n${rule.name}<0\n`
}
