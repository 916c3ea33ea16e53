import {targetTitle} from '../../findings/target-words.ts'
import {isItself, type Squat} from '../../findings/types.ts'
import {aimWords} from '../comparison.ts'
import {alertWords, listWords, suspicionWords} from '../words.ts'
import type {ChecklistName} from './document.ts'

/** How many further ways of imitating a target are shown for a name. */
const MAX_WAYS = 3

export interface Pill {
  readonly label: string
  readonly why: string
  /** Whether it says that nothing more is to be done. */
  readonly stops: boolean
}

/** Returns what is special about a name, each with what that means. */
export function pillsOf({verdict, ours, refusal, alerts, suspected}: ChecklistName): Pill[] {
  const closed = verdict !== 'open' && !ours
  return [
    ...(closed ? [{label: verdict, why: closedWords(refusal), stops: true}] : []),
    ...(suspected
      ? [{label: 'suspected', why: `It probably cannot be had: ${suspicionWords(suspected)}.`, stops: false}]
      : []),
    ...(alerts.length > 0
      ? [
          {
            label: 'alerts admins',
            why: `PyPI compares new names with much-used ones, and would tell its admins of this one (${alertWords(alerts)}). They will see the placeholder.`,
            stops: false,
          },
        ]
      : []),
  ]
}

function closedWords(refusal: ChecklistName['refusal']): string {
  if (refusal === null) return 'Somebody has registered it since the plan was made.'
  const to = refusal.collidesWith ? ` to ${refusal.collidesWith}` : ''
  return `PyPI refuses it to everybody (${refusal.reason}${to}): nobody can take it, and nothing is to be done.`
}

/** Returns in words how a name imitates: the technique, what it did, and the target if that is not the seed. */
export function imitationWords(squat: Squat): string {
  if (isItself(squat.seed, squat)) return `${squat.seed} ${squat.detail}${aimWords(squat)}`
  // `exact` from an alias is still a look-alike: it is only what people call the target.
  if (squat.technique === 'exact') return `may be taken for ${targetTitle(squat.target)}`
  return `${squat.technique.replaceAll('-', ' ')} from ${squat.seed}${aimWords(squat)}: ${squat.detail}`
}

/** Returns the further techniques that reach a name, with the target if that is another one. */
export function alsoWords({imitates, alsoImitates}: ChecklistName): string {
  const ways = alsoImitates.map(({technique, target}) => {
    const aim = target === imitates?.target ? '' : ` of ${targetTitle(target)}`
    return `${technique.replaceAll('-', ' ')}${aim}`
  })
  return listWords([...new Set(ways)], MAX_WAYS)
}
