import {shellWord} from '../../escape/shell.ts'
import {sdistFileName} from '../../placeholder/archive.ts'
import type {PlanEntry, Route, StepId} from '../../plan/types.ts'

/** A step of keeping a name by hand, in the order of the work. */
export interface StepGuide {
  readonly id: StepId
  readonly title: string
  /** What the step is for. */
  readonly why: string
}

/**
 * Nothing is yanked: installers skip a yanked release without a word, and a placeholder should say what was meant. The token
 * is deleted last, once for all names uploaded with it.
 */
export const STEPS: readonly StepGuide[] = [
  {
    id: 'free',
    title: 'Check that the name is still free',
    why: 'Only this page answers for every project: one without a release, or in quarantine, has no other page. If there is a page at all, somebody has the name.',
  },
  {
    id: 'digest',
    title: 'Compare the digest',
    why: 'What you upload should be what was built and reviewed, byte for byte. (macOS: `shasum -a 256`; Windows: `certutil -hashfile FILE SHA256`.)',
  },
  {
    id: 'upload',
    title: 'Upload',
    why: 'Creates the project. PyPI allows four new projects in 24 hours, by account and by address; attempts refused because of the name do not count.',
  },
  {
    id: 'create',
    title: 'Create it in your organisation',
    why: 'For names with the route `organisation`: an owner or manager creates the project empty, without a file, and the limit of four a day does not count there.',
  },
  {
    id: 'archive',
    title: 'Archive the project',
    why: 'Nobody can upload to an archived project, not even with a stolen token, and it no longer appears in searches. Never delete it: that frees the name at once.',
  },
  {
    id: 'token',
    title: 'Delete the API token',
    why: 'A token that can create projects works for the whole account. It should not outlive the day.',
  },
]

/** A step for one name; `expect` is what is seen if it succeeds. */
export interface Step {
  readonly id: StepId
  readonly url: string | null
  readonly command: string | null
  readonly expect: string
}

/** The steps that a route takes; other routes take none. */
const STEPS_OF: Partial<Record<Route, readonly StepId[]>> = {
  register: ['free', 'digest', 'upload', 'archive', 'token'],
  organisation: ['free', 'create', 'archive'],
}

/** Returns the steps for one entry by its route; `folder` is where the plan is, as a shell line should write it. */
export function stepsFor(entry: PlanEntry, folder: string): readonly Step[] {
  const file = shellWord(archivePath(entry, folder))
  const name = encodeURIComponent(entry.name)
  const project = `https://pypi.org/manage/project/${name}`
  const step = (id: StepId, expect: string, {url = null, command = null}: Partial<Step>): Step => ({
    id,
    url,
    command,
    expect,
  })
  const steps = [
    step('free', '404 Not Found', {url: `https://pypi.org/simple/${name}/`}),
    step('digest', entry.sdist?.sha256 ?? 'the line of SHA256SUMS', {command: `sha256sum ${file}`}),
    step('upload', `View at: https://pypi.org/project/${name}/${encodeURIComponent(entry.version)}/`, {
      command: `twine upload ${file}`,
    }),
    step('create', 'the name, in the list of the organisation’s projects', {
      url: 'https://pypi.org/manage/organizations/',
    }),
    step('archive', 'Archive project, not Delete project', {url: `${project}/settings/`}),
    step('token', 'gone from the list', {url: 'https://pypi.org/manage/account/#api-tokens'}),
  ]
  return steps.filter(({id}) => STEPS_OF[entry.route]?.includes(id))
}

/** Returns the path of the entry's archive: as recorded by the last build, else where a build would put it. */
export function archivePath(entry: PlanEntry, folder: string): string {
  const file = entry.sdist?.file ?? `placeholders/${sdistFileName(entry.name, entry.version)}`
  const path = folder === '' || folder === '.' ? file : `${folder.replace(/\/+$/, '')}/${file}`
  // A path must not look like a flag.
  return path.startsWith('-') ? `./${path}` : path
}
