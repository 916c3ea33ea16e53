import {wasUploaded} from '../plan/progress.ts'
import type {Plan, PlanEntry} from '../plan/types.ts'
import {onPlan} from './commands.ts'
import {listWords} from './words.ts'

/** A command that leads on, and for which entries there is something in it to do. */
const STEPS: readonly {readonly command: string; readonly concerns: (entry: PlanEntry) => boolean}[] = [
  {command: 'build', concerns: (entry) => isToUpload(entry) && entry.sdist === undefined},
  {command: 'checklist', concerns: (entry) => isToUpload(entry) || isOpen('organisation', entry)},
  {command: 'request', concerns: (entry) => isOpen('ask', entry)},
  {command: 'status', concerns: (entry) => entry.route === 'watch' || wasUploaded(entry)},
]

/** Says what to run next on the plan at `path`, by what is left to do in it. */
export function nextSteps({entries}: Plan, path: string): string {
  const commands = STEPS.filter(({concerns}) => entries.some(concerns)).map(
    ({command}) => `\`${onPlan(command, path)}\``,
  )
  return commands.length === 0 ? 'Nothing is left to do in it.' : `Next: ${listWords(commands, commands.length)}.`
}

/** Tells whether a placeholder of the name is still to be uploaded. */
export function isToUpload(entry: PlanEntry): boolean {
  return isOpen('register', entry) && !wasUploaded(entry)
}

function isOpen(route: PlanEntry['route'], entry: PlanEntry): boolean {
  return entry.route === route && entry.verdict === 'open' && entry.closedBy == null
}
