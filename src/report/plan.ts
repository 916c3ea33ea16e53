import type {ListedName} from '../findings/types.ts'
import {keepsName} from '../plan/coverage.ts'
import {uploadsOf} from '../plan/progress.ts'
import type {Plan} from '../plan/types.ts'
import {count, figure} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import type {Screen} from '../terminal/screen.ts'
import {blockCommand, onPlan} from './commands.ts'
import {nextSteps} from './next-steps.ts'
import {notWorthWords, outlookWords, type Prospect, planProspect} from './outlook.ts'
import {percent} from './percent.ts'
import {changeLines, type PlanRun} from './plan-changes.ts'
import {planTable} from './plan-table.ts'
import {listWords, suspicionWords} from './words.ts'

const MAX_NAMED = 5

/** A plan as written, and what the run changed about the one that was there. */
export interface PlanOutcome extends PlanRun {
  readonly plan: Plan
  /** Riskier than the last name chosen, but probably not to be had. */
  readonly passedOver: readonly ListedName[]
}

/** Renders what a plan decides, and what the run changed about the one that was there. */
export function renderPlan({plan, passedOver, ...run}: PlanOutcome, path: string, screen: Screen): string {
  const paragraphs = [
    `${coverageWords(plan)} ${uploadWords(plan)}`.trimEnd(),
    ...notWorthLines(plan),
    ...blockLines(plan, path),
    ...closedLines(plan),
    ...suspectedLines(passedOver),
    ...changeLines(plan, run),
    ...policyLines(plan, path),
    `The plan is in ${path}. ${nextSteps(plan, path)}`,
  ].map((paragraph) => prose(paragraph, screen))
  return `${planTable(plan, path, screen)}\n\n${paragraphs.join('\n')}\n`
}

function coverageWords(plan: Plan): string {
  const all = plan.entries.length
  const keeping = plan.entries.filter(keepsName).length
  const names = keeping === all ? count(all, 'name') : `${keeping} of ${count(all, 'name')}`
  return `${names} ${keeping === 1 ? 'covers' : 'cover'} ${percent(plan.coverage)} of the risk to ${targetsOf(plan)} (${prospectWords(planProspect(plan))}).`
}

function prospectWords(prospect: Prospect): string {
  const further = outlookWords(prospect)
  return `${further === '' ? '' : `${further}; `}all that lists reach: ${percent(prospect.ceiling)}`
}

function notWorthLines(plan: Plan): string[] {
  const words = notWorthWords(planProspect(plan))
  return words !== '' && plan.entries.some(({route}) => route === 'register') ? [words] : []
}

/** The whole list at work needs no upload. */
function blockLines({blockList, targets}: Plan, path: string): string[] {
  if (blockList === undefined || blockList.names === 0) return []
  const {names, coverage} = blockList
  const most = targets.length > 1 ? 'up to ' : ''
  return [
    `Blocking ${most}${count(names, 'look-alike')} in your own installer or proxy covers ${percent(coverage)}, without an upload: \`${blockCommand(path)}\`.`,
  ]
}

function uploadWords(plan: Plan): string {
  const {done, all} = uploadsOf(plan)
  if (all === 0) return ''
  const days = plan.entries.reduce((last, {batch}) => Math.max(last, batch ?? 0), 0)
  const pace = `${count(all, 'upload')} ${all === 1 ? 'takes' : 'take'} ${count(days, 'day')} at ${figure(plan.perDay)} a day.`
  const far = `${figure(done)} of ${figure(all)} uploaded.`
  if (done === all) return far
  return done === 0 ? pace : `${far} ${pace}`
}

/** PyPI lets only one name of a similarity class exist. */
function closedLines({entries}: Plan): string[] {
  const closed = entries.flatMap(({closes = []}) => closes)
  const twice = entries.filter(({closedBy}) => closedBy)
  return [
    ...(closed.length > 0
      ? [`Registering them also closes ${count(closed.length, 'name')}: ${listWords(closed, MAX_NAMED)}.`]
      : []),
    ...(twice.length > MAX_NAMED
      ? [
          `${figure(twice.length)} names are closed by others, which PyPI takes for the same: set their routes to \`skip\`. They are ${listWords(
            twice.map(({name, closedBy}) => `${name} (${closedBy})`),
            MAX_NAMED,
          )}.`,
        ]
      : twice.map(
          ({name, closedBy}) =>
            `${name} is closed by ${closedBy}, which PyPI takes for the same: set its route to \`skip\`.`,
        )),
  ]
}

function suspectedLines(passedOver: readonly ListedName[]): string[] {
  if (passedOver.length === 0) return []
  const names = listWords(
    passedOver.map(({name, suspected}) => `${name} (${suspicionWords(suspected!)})`),
    MAX_NAMED,
  )
  return [`Passed over because they probably cannot be registered: ${names}. \`--include-suspected\` takes them.`]
}

/** What everybody who plans to upload must have read once. */
function policyLines({entries}: Plan, path: string): string[] {
  if (!entries.some(({route}) => route === 'register')) return []
  return [
    `PyPI counts placeholders as name squatting (PEP 541) and may remove them. Its admins prefer to prohibit a dangerous name when the project's maintainers ask: set the route of an entry to \`ask\`, then run \`${onPlan('request', path)}\`.`,
  ]
}

function targetsOf({targets}: Plan): string {
  return targets.length === 1 ? targets[0]!.name : count(targets.length, 'target')
}
