import type {BlockList} from '../../block/types.ts'
import {headerLines, ruleComment} from './text.ts'

/**
 * Renders the `[blocklist]` section of bandersnatch's configuration, for its plugin `blocklist_project`
 * (`bandersnatch_filter_plugins/blocklist_name.py`): one name a line below `packages`. Python's configparser takes
 * comments on lines of their own only.
 */
export function* blockBandersnatch(list: BlockList): Generator<string> {
  yield* headerLines(list, 'bandersnatch')
  yield '# Turn it on with `enabled = blocklist_project` below `[plugins]`.\n[blocklist]\npackages =\n'
  for (const rule of list.rules) yield `    # ${ruleComment(rule)}\n    ${rule.name}\n`
}
