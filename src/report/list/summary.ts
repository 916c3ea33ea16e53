import type {NameList, TargetSummary} from '../../findings/types.ts'
import type {VerdictChoice} from '../../findings/verdict-choice.ts'
import {count, figure} from '../../plural.ts'
import {percent} from '../percent.ts'
import {listWords} from '../words.ts'
import type {ListView} from './view.ts'

const MAX_NAMED = 5

const COUNTS: Readonly<Record<VerdictChoice, (target: TargetSummary) => number>> = {
  open: ({open}) => open,
  taken: ({taken}) => taken,
  refused: ({refused}) => refused,
  any: ({variants}) => variants,
}

/** Returns what a list comes to: how much of all it shows, what its shares are shares of, and the command that follows. */
export function listSummary({names, targets}: NameList, {verdict, isFiltered, next, doubtful}: ListView): string {
  const all = targets.reduce((sum, target) => sum + COUNTS[verdict](target), 0)
  const kind = verdict === 'any' ? 'look-alikes' : `${verdict} names`
  const shown = isFiltered ? count(names.length, 'name') : `${figure(names.length)} of ${figure(all)} ${kind}`
  if (verdict !== 'open') return `${shown} shown.`
  const beyond = targets.reduce((sum, target) => sum + target.exposure * target.beyond, 0)
  const covered = percent(names.at(-1)!.coverage)
  return `${shown} shown, ${covered} of the risk; ${percent(beyond)} of squats are of kinds no list reaches. Next: \`${next}\`${doubtWords(doubtful)}`
}

/** A plan is not made of what may have been a slip of the finger in a file. */
function doubtWords(doubtful: readonly string[]): string {
  if (doubtful.length === 0) return ''
  const names = listWords(
    doubtful.map((name) => `\`${name}\``),
    MAX_NAMED,
  )
  return `, once ${names} ${doubtful.length === 1 ? 'is' : 'are'} put right, or declared with \`--internal\` or \`--mine\``
}
