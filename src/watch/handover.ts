import type {NormalizedName} from '../names/normalized-name.ts'
import type {PlanEntry} from '../plan/types.ts'
import type {ProjectFacts} from './facts.ts'

/** One step in handing a placeholder over to somebody who asks for it. */
export interface HandoverStep {
  readonly text: string
  readonly url: string | null
}

/**
 * Returns what to do, in this order, when somebody asks for the placeholder `name`. Roles and invitations are
 * those of PyPI's documentation of project management; deletion and reuse those of warehouse `manage/views` and
 * `file_registry`; PEP 541 says who may have a name.
 */
export function handoverSteps(name: NormalizedName): readonly HandoverStep[] {
  const manage = `https://pypi.org/manage/project/${name}`
  const step = (text: string, url: string | null = null): HandoverStep => ({text, url})
  return [
    step(
      'Make sure who is asking: a maintainer of the project it protects, or somebody with a real use for the name. Have them prove it from an account you can check, such as with an issue in their own repository.',
    ),
    step(
      'Never delete the project to make room. Deletion frees the name at once, for anybody, and its file names can never be reused.',
    ),
    step('Unarchive it if it is archived, so that its next owner can upload.', `${manage}/settings/`),
    step(
      'Invite their PyPI user as Owner, or transfer the project to their organisation, and wait until they accept.',
      `${manage}/collaboration/`,
    ),
    step('Remove the trusted publishers and API tokens that were created for it.', `${manage}/settings/publishing/`),
    step('Once they are Owner, remove your own role. Leave the placeholder release as it is; do not delete it.'),
    step('Let them know that their first release needs a higher version than the placeholder’s.'),
    step(
      'If you cannot reach your account, or do not want to decide: PEP 541 does not protect a placeholder, and PyPI’s admins can transfer or prohibit the name on request.',
      'https://peps.python.org/pep-0541/#how-to-request-a-name-transfer',
    ),
    step('Set the route of the name to `skip` in the plan, and note who has it now.'),
  ]
}

/**
 * Tells whether a name is a placeholder of ours, as far as can be seen: from ownership or marker if the index was asked,
 * else from the plan, which knows what was uploaded.
 */
export function isOurPlaceholder(project: ProjectFacts | null, entry: PlanEntry | undefined): boolean {
  if (project?.ours === false) return false
  if (project?.placeholderFor || project?.holdsArchive) return true
  return entry?.progress?.answer?.id === 'accepted' && project?.state !== 'free'
}
