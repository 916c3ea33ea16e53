import type {ListedName} from '../findings/types.ts'
import {keepsName} from '../plan/coverage.ts'
import {type ImportedProgress, uploadsOf} from '../plan/progress.ts'
import type {Plan} from '../plan/types.ts'
import type {PlanChanges} from '../plan/update.ts'
import {count} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import type {Screen} from '../terminal/screen.ts'
import {blockCommand} from './block-command.ts'
import {notWorthWords, outlookWords, type Prospect, planProspect} from './outlook.ts'
import {percent} from './percent.ts'
import {planTable} from './plan-table.ts'
import {listWords, suspicionWords} from './words.ts'

const MAX_NAMED = 5

/** A plan as written, and what an update and an import changed about the one that was there. */
export interface PlanOutcome {
  readonly plan: Plan
  readonly changes?: PlanChanges | undefined
  readonly imported?: ImportedProgress | undefined
  /** Riskier than the last name chosen, but probably not to be had. */
  readonly passedOver: readonly ListedName[]
  /** What the command line changed, each a fragment: `requsts: register → ask`. */
  readonly edited?: readonly string[] | undefined
  /** Names that went with their targets. */
  readonly dropped?: readonly string[] | undefined
}

/** Renders what a plan decides, and what an import and an update changed about it. */
export function renderPlan(
  {plan, changes, imported, passedOver, edited = [], dropped = []}: PlanOutcome,
  path: string,
  screen: Screen,
): string {
  const paragraphs = [
    `${coverageWords(plan)} ${uploadWords(plan)}`.trimEnd(),
    ...notWorthLines(plan),
    ...blockLines(plan, path),
    ...closedLines(plan),
    ...suspectedLines(passedOver),
    ...(imported ? importLines(imported) : []),
    ...line('Dropped with their targets', dropped),
    ...(edited.length > 0 ? [`Changed: ${edited.join(', ')}`] : []),
    ...(changes ? changeLines(changes, edited.length > 0) : []),
    ...policyLines(plan),
    `The plan is in ${path}. Next: \`forestall build\`, then \`forestall checklist\`.`,
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
  const pace = `${count(all, 'upload')} ${all === 1 ? 'takes' : 'take'} ${count(days, 'day')} at ${plan.perDay} a day.`
  return done === 0 ? pace : `${done} of ${all} uploaded. ${pace}`
}

/** PyPI lets only one name of a similarity class exist. */
function closedLines({entries}: Plan): string[] {
  const closed = entries.flatMap(({closes = []}) => closes)
  return [
    ...(closed.length > 0
      ? [`Registering them also closes ${count(closed.length, 'name')}: ${listWords(closed, MAX_NAMED)}.`]
      : []),
    ...entries.flatMap(({name, closedBy}) =>
      closedBy ? [`${name} is closed by ${closedBy}, which PyPI takes for the same: set its route to \`skip\`.`] : [],
    ),
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
function policyLines({entries}: Plan): string[] {
  if (!entries.some(({route}) => route === 'register')) return []
  return [
    "PyPI counts placeholders as name squatting (PEP 541) and may remove them. Its admins prefer to prohibit a dangerous name when the project's maintainers ask: set the route of an entry to `ask`, then run `forestall request`.",
  ]
}

function targetsOf({targets}: Plan): string {
  return targets.length === 1 ? targets[0]!.name : count(targets.length, 'target')
}

function importLines({updated, unchanged, unknown, taken, refused}: ImportedProgress): string[] {
  return [
    `Imported: ${updated.length} updated, ${unchanged.length} unchanged.`,
    ...line('Taken by somebody, according to PyPI', taken),
    ...line('Refused to everybody, according to PyPI', refused),
    ...line('Not in this plan, ignored', unknown),
  ]
}

function changeLines({added, takenSince, refusedSince, notReached, moved}: PlanChanges, isEdited: boolean): string[] {
  const lines = [
    ...line('New', added),
    ...line('Taken since', takenSince),
    ...line('Refused to everybody since', refusedSince),
    ...line('No longer reached, but kept', notReached),
    ...line(
      'Moved',
      moved.map(({name, from, to}) => `${name} (${from} → ${to})`),
    ),
  ]
  return lines.length > 0 || isEdited ? lines : ['Nothing changed.']
}

function line(label: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${label}: ${names.join(', ')}`] : []
}
