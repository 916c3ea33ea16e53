import {isItself} from '../findings/types.ts'
import {wasUploaded} from '../plan/progress.ts'
import type {Route} from '../plan/types.ts'
import {deedOf, isAnswered, isRegistered, isShown, unsettledAnswer, type View} from './view.ts'

/**
 * What became of a name of a plan. `archived` and `quarantined` projects are somebody else's unless `why` says otherwise;
 * a placeholder of ours that is archived, as it should be, is `yours`.
 */
export type StandingId = 'yours' | 'open' | 'taken' | 'refused' | 'quarantined' | 'archived' | 'unknown'

export interface Standing {
  readonly standing: StandingId
  /** Whether somebody has to act: the name is lost, or was ours and no longer is. */
  readonly alarm: boolean
  /** How that is known. May hold text from outside. */
  readonly why: string
  /** What to do next; empty if nothing. */
  readonly next: string
}

interface Case {
  readonly standing: StandingId
  readonly applies: (view: View) => boolean
  readonly why: (view: View) => string
  readonly next: (view: View) => string
  readonly alarm?: (view: View) => boolean
}

const WHEN_DONE = 'Once you have dealt with it, set its route to `skip`.'

/** PyPI remembers the file names of deleted projects, and refuses them for good. */
const anotherVersion = ({onPlan}: View) =>
  `give the entry a \`version\` in the plan that it has not had, since PyPI refuses the file names of deleted projects for good, then \`${onPlan('build')}\``

/** What to do about a name that is still open, by its route. */
const NEXT_OF_OPEN: Readonly<Record<Route, (view: View) => string>> = {
  register: (view) => {
    const {entry, today} = view
    const answer = unsettledAnswer(view)
    if (answer !== undefined) return answer.next
    if (isRegistered(view)) return `To register it, ${anotherVersion(view)}, and upload that.`
    const isDue = entry.date === null || entry.date <= today
    return isDue ? `Upload it: \`${view.onPlan('checklist')}\` lists the steps.` : `Upload it on ${entry.date}.`
  },
  ask: ({onPlan}) => `Ask PyPI to prohibit it: \`${onPlan('request')}\` writes the text.`,
  organisation: ({onPlan}) =>
    `Create it in your organisation, which needs no file and has no daily limit: \`${onPlan('checklist')}\` lists the steps.`,
  watch: () => '',
  skip: () => '',
}

/** The cases, most specific first; the first that applies decides. */
const CASES: readonly Case[] = [
  {
    standing: 'refused',
    applies: (view) => !isShown(view) && view.account.verdict === 'refused' && !wasUploaded(view.entry),
    why: refusalWords,
    next: ({entry}) => (entry.route === 'skip' ? '' : 'Nobody can register it: set its route to `skip`.'),
  },
  {
    standing: 'taken',
    applies: (view) => !isShown(view) && isAnswered(view) && !wasUploaded(view.entry),
    why: ({account, project}) =>
      `PyPI ${account.source === 'recorded' ? 'refused your upload' : 'answered'}: the project exists${project?.state === 'free' ? ', though the index has none today; it may be prohibited by now' : ''}`,
    next: ({entry}) =>
      entry.route === 'skip'
        ? ''
        : `Do not upload it. See whether it appears: \`forestall explain ${entry.name} --live\`. ${WHEN_DONE}`,
    alarm: ({entry}) => entry.route !== 'skip',
  },
  {
    standing: 'unknown',
    applies: ({project}) => project?.state === 'unknown',
    why: (view) =>
      `${view.project!.missing}. As of ${view.asOf} it ${isRegistered(view) ? 'was taken' : 'was not registered'}.`,
    next: ({project}) => (project!.absent ? 'Ask an index that has all of PyPI.' : 'Ask again later.'),
  },
  {
    standing: 'yours',
    applies: ({project}) => project?.holdsArchive === true && project.ours === null,
    why: () => 'it has the archive that the plan records, byte for byte',
    next: nextOfYours,
  },
  {
    standing: 'unknown',
    applies: ({project}) => project?.missing != null,
    why: ({project}) => `registered, but its owner is unknown: ${project!.missing}`,
    next: () => 'Ask again later.',
  },
  {
    standing: 'open',
    applies: (view) => view.project?.state === 'free' && wasUploaded(view.entry),
    why: (view) => `the plan says that you ${deedOf(view)} it, but it is gone: removed by PyPI’s admins, or deleted`,
    next: (view) =>
      `Look for a message from PyPI. Unless they prohibited it, anybody can register it: ask them to prohibit it, or register it again: ${anotherVersion(view)}, and upload that.`,
    alarm: () => true,
  },
  {
    standing: 'quarantined',
    applies: ({project}) => project?.state === 'quarantined',
    why: (view) =>
      wasUploaded(view.entry)
        ? 'PyPI’s admins have hidden it, and the plan says that it is yours'
        : 'PyPI’s admins have hidden it while they examine it',
    next: (view) =>
      wasUploaded(view.entry) ? 'Write to security@pypi.org and explain what it is; your account may be frozen.' : '',
    alarm: ({entry}) => wasUploaded(entry),
  },
  {
    standing: 'open',
    applies: ({project}) => project?.state === 'free',
    why: (view) =>
      isRegistered(view)
        ? `removed or deleted since ${view.asOf}; it may be prohibited`
        : 'the index has no such project',
    next: (view) => NEXT_OF_OPEN[view.entry.route](view),
  },
  {
    standing: 'yours',
    applies: ({project}) => project?.ours === true,
    why: () => 'owned by you',
    next: nextOfYours,
  },
  {
    standing: 'yours',
    applies: ({project}) => project !== null && project.placeholderFor !== null && project.ours === null,
    why: () => 'carries the marker of a placeholder, which anybody can copy; pass `--owner` to confirm it is yours',
    next: nextOfYours,
  },
  {
    standing: 'yours',
    // If details are known, they must carry the marker: a deleted placeholder may have been registered by somebody else.
    applies: (view) =>
      wasUploaded(view.entry) && view.project?.ours !== false && (view.project?.version ?? null) === null,
    why: (view) =>
      `the plan says that you ${deedOf(view)} it${view.project === null ? '' : '; the index does not say whose it is'}`,
    next: ({project}) => (project === null ? '' : nextOfYours({project})),
  },
  {
    standing: 'unknown',
    // As an organisation leaves it: without a release, so that nothing says whose it is.
    applies: ({entry, project}) => entry.route === 'organisation' && project?.state === 'empty',
    why: () => 'it exists without a release, and the index does not say whose it is',
    next: () =>
      'If your organisation created it, tick that on the checklist and import the progress; if not, somebody else has it.',
  },
  {
    standing: 'archived',
    applies: ({project}) => project?.state === 'archived',
    why: () => 'somebody else’s; nobody can upload to it until its owner unarchives it',
    next: () => '',
  },
  {
    standing: 'taken',
    applies: (view) => view.project !== null || isRegistered(view),
    why: takenWords,
    next: ({entry}) => {
      const [target] = entry.squats
      const isOwnName = target !== undefined && isItself(entry.name, target)
      const look = isOwnName
        ? `See whose it is: \`forestall explain ${entry.name} --live\`.`
        : target
          ? `Look at it: \`forestall review ${target.target}\`.`
          : 'Look at it, and report it if it is malicious.'
      return entry.route === 'skip' ? '' : `${look} ${WHEN_DONE}`
    },
    alarm: ({entry}) => entry.route !== 'skip',
  },
  {
    standing: 'open',
    applies: () => true,
    why: ({asOf}) => `not registered as of ${asOf}`,
    next: (view) => NEXT_OF_OPEN[view.entry.route](view),
  },
]

/** Judges one name of a plan: what became of it, how that is known, and what to do. */
export function standingOf(view: View): Standing {
  const {standing, alarm, why, next} = CASES.find(({applies}) => applies(view))!
  return {standing, alarm: alarm?.(view) ?? false, why: why(view), next: next(view)}
}

function takenWords(view: View): string {
  const {project, asOf} = view
  if (project === null) return `registered as of ${asOf}; only the index can say whose it is`
  if (project.version === null) return 'the index does not say whose it is'
  if (project.placeholderFor !== null) return 'carries the marker of a placeholder, but is not yours'
  if (wasUploaded(view.entry))
    return `the plan says that you ${deedOf(view)} it, but what is there is not a placeholder`
  return project.ours === null ? 'not a placeholder; pass `--owner` to confirm it is yours' : 'not yours'
}

/** What remains to be done about a placeholder of ours. */
function nextOfYours({project}: Pick<View, 'project'>): string {
  if (project === null || project.state === 'archived') return ''
  return 'Archive it, so that nobody can upload to it; never delete it.'
}

/** Returns why PyPI refuses the name to everybody: by its own answer, or by its rules. */
function refusalWords({account: {source, refusal}, rules}: View): string {
  if (source === 'recorded') return `PyPI refused your upload: ${refusal!.reason}`
  return rules.find(({rule, passed}) => !passed && rule !== 'existing')?.message ?? `PyPI answered: ${refusal!.reason}`
}
