import {printable} from '../escape/terminal.ts'
import type {WatchedExplanation} from '../explain/document.ts'
import type {Explanation} from '../explain/explain-name.ts'
import {renderTable} from '../terminal/table.ts'
import {percent} from './percent.ts'
import {projectWords} from './project-words.ts'
import {suspicionWords} from './words.ts'

const MAX_SQUATS = 10

/**
 * Renders an explanation for a terminal: the verdict, PyPI's rules one by one, what the name resembles and how, what
 * PyPI and the index said about it, and how to hand it over if it is ours.
 */
export function renderExplain(explanation: WatchedExplanation): string {
  const {asked, name, rules, squats, alerts, risk, index} = explanation
  const title = asked === name ? name : `${asked} (${name})`
  return [
    `${printable(title)}: ${verdictWords(explanation)}`,
    ...suspicionLines(explanation),
    '',
    "PyPI's rules, in PyPI's order:",
    ...rules.map(({rule, passed, message}) => `  ${passed ? 'ok ' : 'NO '} ${rule.padEnd(10)}  ${printable(message)}`),
    '',
    ...resemblance(squats, risk),
    ...sumLines(explanation.sum),
    ...alerts.map(
      (alert) => `It would alert PyPI's admins: TypoSnyper, ${alert.replace('typosnyper:', '').replaceAll('_', ' ')}.`,
    ),
    ...liveLines(explanation),
    ...replyLines(explanation.reply),
    `Based on the names of ${index.asOf} (${printable(index.source)}).`,
    ...handoverLines(explanation.handover),
    '',
  ].join('\n')
}

function verdictWords({verdict, refusal, index}: Explanation): string {
  if (verdict === 'open') return `open by the names of ${index.asOf}`
  if (verdict === 'taken') return 'taken: a project of this name is registered'
  return `refused to everybody: ${refusal?.reason}${refusal?.collidesWith ? `, because of ${refusal.collidesWith}` : ''}`
}

function suspicionLines({suspected}: Explanation): string[] {
  return suspected ? [`It probably cannot be had: ${suspicionWords(suspected)}.`] : []
}

function resemblance(squats: Explanation['squats'], risk: number): string[] {
  if (squats.length === 0)
    return ['No technique reaches it from a popular project, a standard-library module or a word typed by mistake.']
  const columns = [
    {heading: '  RESEMBLES'},
    {heading: 'BY'},
    {heading: 'HOW'},
    {heading: 'LIKELIHOOD', align: 'right' as const},
  ]
  const rows = squats
    .slice(0, MAX_SQUATS)
    .map(({target, seed, technique, detail, likelihood}) => [
      `  ${target}`,
      technique,
      seed === target ? detail : `${detail} of ${seed}`,
      percent(likelihood),
    ])
  const more = squats.length - MAX_SQUATS
  return [
    `Share of all squatting risk to popular projects: ${percent(risk)}.`,
    renderTable(columns, rows),
    ...(more > 0 ? [`  … and in ${more} more ways`] : []),
    '',
  ]
}

/** The risk as a sum: a contribution of 0.7 makes a name twice as likely, one of -0.7 half as likely. */
function sumLines(sum: Explanation['sum']): string[] {
  if (sum === null || sum.terms.length === 0) return []
  const right = {align: 'right' as const}
  const rows = sum.terms.map(({meaning, value, weight, contribution, placeWithout}) => [
    `  ${meaning}`,
    value.toFixed(2),
    weight.toFixed(2),
    contribution.toFixed(2),
    String(placeWithout),
  ])
  const total = sum.terms.reduce((all, {contribution}) => all + contribution, 0)
  return [
    `Why it is number ${sum.place} on the list of ${printable(sum.target)} (${sum.technique}: ${printable(sum.detail)}):`,
    renderTable(
      [
        {heading: '  FEATURE'},
        {heading: 'VALUE', ...right},
        {heading: '× WEIGHT', ...right},
        {heading: '= POINTS', ...right},
        {heading: 'RANK WITHOUT', ...right},
      ],
      [...rows, ['  total (the weight is e to this power)', '', '', total.toFixed(2), '']],
    ),
    '',
  ]
}

function liveLines({project, verdict}: WatchedExplanation): string[] {
  if (project === null) return []
  const {placeholderFor, missing, state} = project
  const stale = verdict !== 'taken' && !['free', 'unknown'].includes(state)
  return [
    `The index says today: ${printable(projectWords(project))}.`,
    ...(stale ? ['The registered names in use do not include it yet. Run `forestall index update`.'] : []),
    ...(placeholderFor === null
      ? []
      : [
          `It carries the marker of a placeholder for ${printable(placeholderFor.join(', ') || 'a target it does not name')}.`,
        ]),
    ...(missing !== null && state !== 'unknown' ? [`More could not be found out: ${printable(missing)}`] : []),
  ]
}

function replyLines(reply: WatchedExplanation['reply']): string[] {
  if (reply === null) return []
  return [
    `PyPI replied: ${printable(reply.sentence)}`,
    `  ${reply.means}`,
    `  ${reply.next}`,
    ...(reply.remembered ? ['  This is remembered. From now on, the name counts as refused.'] : []),
  ]
}

function handoverLines(steps: WatchedExplanation['handover']): string[] {
  if (steps === null) return []
  const lines = steps.map(({text, url}, i) => `  ${i + 1}. ${text}${url === null ? '' : `\n     ${url}`}`)
  return ['', 'If it is yours and somebody asks for it:', ...lines]
}
