import type {BlockList} from '../../block/types.ts'
import {headerLines, ruleComment} from './text.ts'

/**
 * Renders a constraints file for pip (`PIP_CONSTRAINT`, `--constraint`) and uv (`UV_CONSTRAINT`). No version is below 0
 * (PEP 440: an exclusive comparison leaves pre-releases of the version itself out), so nothing satisfies `NAME<0`.
 */
export function* blockConstraints(list: BlockList): Generator<string> {
  yield* headerLines(list, 'constraints')
  for (const rule of list.rules) yield `${rule.name}<0  # ${ruleComment(rule)}\n`
}
