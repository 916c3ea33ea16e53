import type {WatchedExplanation} from '../../explain/document.ts'
import type {Explanation} from '../../explain/explain-name.ts'
import {prose} from '../../terminal/prose.ts'
import type {Screen} from '../../terminal/screen.ts'
import {type Column, renderTable} from '../../terminal/table.ts'
import {detailWords} from '../finding-words.ts'
import {day, projectWords} from '../project-words.ts'
import {alertWords, listWords, oneIn, suspicionWords} from '../words.ts'
import {accountWords} from './account-words.ts'
import {headline} from './headline.ts'
import {weightsTable} from './weights.ts'

const MAX_SQUATS = 10
const MAX_OTHERS = 5

/** What an explanation is shown on, and whether with what its rank is made of. */
export interface ExplainView {
  readonly screen: Screen
  readonly verbose: boolean
}

/**
 * Renders an explanation for people: in a sentence what the name is, the verdict, PyPI's rules one by one, what the name
 * resembles and how, what PyPI and the index said about it, and how to hand it over if it is ours.
 */
export function renderExplain(explanation: WatchedExplanation, {screen, verbose}: ExplainView): string {
  const {asked, name, squats, sum, index} = explanation
  const title = asked === name ? name : `${asked} (${name})`
  const say = (lines: readonly string[]) => lines.map((line) => prose(line, screen)).join('\n')
  const verdict = say([`${title}: ${accountWords(explanation)}`, ...suspicionLines(explanation)])
  const summary = say([headline(explanation)])
  const isAnswered = explanation.live !== null || explanation.source !== 'index'
  const sections = [
    // What the index says today, or PyPI answered, comes before what the name looks like.
    ...(isAnswered ? [verdict, summary] : [summary, verdict]),
    rulesTable(explanation.rules, screen),
    squatsTable(squats, screen),
    verbose && sum !== null && sum.terms.length > 0 ? weightsTable(sum, screen) : '',
    say([
      ...alertLines(explanation),
      ...liveLines(explanation),
      ...replyLines(explanation.reply),
      `Based on the names of ${day(index.asOf)} (${index.source}).`,
    ]),
    say(handoverLines(explanation.handover)),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

/** PyPI stops at the first rule that a name fails. */
function rulesTable(rules: Explanation['rules'], screen: Screen): string {
  const rows = rules.map(({rule, passed, message}) => [
    {text: passed ? 'ok' : 'NO', role: passed ? ('safe' as const) : ('danger' as const)},
    rule,
    message,
  ])
  const table = renderTable([{heading: ''}, {heading: ''}, {heading: '', min: 20, wraps: true}], rows, screen, 2)
  return `PyPI's rules, in PyPI's order:\n${table}`
}

const SQUAT_COLUMNS: readonly Column[] = [
  {heading: 'RESEMBLES', min: 20},
  {heading: 'BY', importance: 1},
  {heading: 'HOW', importance: 2, min: 24},
  {heading: 'NEXT SQUATS', note: 'the share of the next squats of this target that should have this name.'},
]

function squatsTable(squats: Explanation['squats'], screen: Screen): string {
  if (squats.length === 0) return ''
  const rows = squats
    .slice(0, MAX_SQUATS)
    .map((squat) => [
      squat.target,
      squat.technique,
      detailWords(squat),
      squat.likelihood > 0 ? oneIn(squat.likelihood) : 'not on its list',
    ])
  const more = squats.length - MAX_SQUATS
  return renderTable(SQUAT_COLUMNS, rows, screen) + (more > 0 ? `\n… and in ${more} more ways` : '')
}

function alertLines({alerts}: Explanation): string[] {
  return alerts.length > 0 ? [`It would alert PyPI's admins: TypoSnyper, ${alertWords(alerts)}.`] : []
}

function suspicionLines({suspected}: Explanation): string[] {
  return suspected ? [`It probably cannot be had: ${suspicionWords(suspected)}.`] : []
}

function liveLines({project, rules}: WatchedExplanation): string[] {
  if (project === null) return []
  const {placeholderFor, missing, state} = project
  // What the names in use have collides with the name; what only today's index has does not.
  const isNew = rules.some(({rule, passed, collidesWith}) => rule === 'existing' && !passed && collidesWith === null)
  return [
    `The index says today: ${projectWords(project)}.`,
    ...(isNew ? ['The registered names in use do not include it yet. Run `forestall index update`.'] : []),
    ...(placeholderFor === null
      ? []
      : [`It carries the marker of a placeholder for ${placeholderFor.join(', ') || 'a target it does not name'}.`]),
    ...(missing !== null && state !== 'unknown' ? [`More could not be found out: ${missing}`] : []),
  ]
}

function replyLines(reply: WatchedExplanation['reply']): string[] {
  if (reply === null) return []
  return [
    `PyPI replied: ${reply.sentence}`,
    `  ${reply.means}`,
    `  ${reply.next}`,
    ...(reply.remembered
      ? [`  This is remembered. From now on, the name counts as ${reply.verdict === 'taken' ? 'taken' : 'refused'}.`]
      : []),
    ...(reply.others.length > 0 ? [`  What it says of ${listWords(reply.others, MAX_OTHERS)} is remembered too.`] : []),
  ]
}

function handoverLines(steps: WatchedExplanation['handover']): string[] {
  if (steps === null) return []
  const lines = steps.flatMap(({text, url}, i) => [`  ${i + 1}. ${text}`, ...(url === null ? [] : [`     ${url}`])])
  return ['If it is yours and somebody asks for it:', ...lines]
}
