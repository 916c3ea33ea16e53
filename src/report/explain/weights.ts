import type {RiskSum} from '../../explain/score-breakdown.ts'
import {prose} from '../../terminal/prose.ts'
import type {Screen} from '../../terminal/screen.ts'
import {type Column, renderTable} from '../../terminal/table.ts'

const right = {align: 'right'} as const
const COLUMNS: readonly Column[] = [
  {heading: 'FEATURE', min: 24, wraps: true},
  {heading: 'VALUE', importance: 1, ...right},
  {heading: '× WEIGHT', importance: 1, ...right},
  {heading: '= POINTS', ...right},
  {heading: 'RANK WITHOUT', importance: 2, ...right},
]

/** Shows what a rank is made of: a contribution of 0.7 makes a name twice as likely, one of -0.7 half as likely. */
export function weightsTable({place, isListed, target, technique, detail, terms}: RiskSum, screen: Screen): string {
  const rows = terms.map(({meaning, value, weight, contribution, placeWithout}) => [
    meaning,
    value.toFixed(2),
    weight.toFixed(2),
    contribution.toFixed(2),
    String(placeWithout),
  ])
  const total = terms.reduce((all, {contribution}) => all + contribution, 0)
  const which = isListed ? `number ${place} on` : `less likely than the ${place - 1} open names on`
  const title = `Why it is ${which} the list of ${target} (${technique}: ${detail}):`
  const sum = ['total (the weight is e to this power)', '', '', total.toFixed(2), '']
  return `${prose(title, screen)}\n${renderTable(COLUMNS, [...rows, sum], screen, 2)}`
}
