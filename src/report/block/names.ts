import type {BlockList} from '../../block/types.ts'

/** Renders one name a line and nothing else, for scripts. Neither the reason nor the expiry of a rule fits in. */
export function* blockNames({rules}: BlockList): Generator<string> {
  for (const {name} of rules) yield `${name}\n`
}
