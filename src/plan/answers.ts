import type {Refusal} from '../names/verdict.ts'
import type {AnswerId} from './types.ts'

/** One of PyPI's answers to the upload of a new project. */
export interface Answer {
  readonly id: AnswerId
  /** HTTP status; null if there are several. */
  readonly status: number | null
  /** The server's words, `NAME` standing for the name. */
  readonly says: string
  /** Source of a regular expression that recognises the words in a pasted answer. */
  readonly pattern: string
  readonly means: string
  readonly next: string
  /**
   * What is known of the name afterwards: `ours`, `taken` by somebody, `closed` to everybody, or still `undecided`.
   */
  readonly outcome: 'ours' | 'taken' | 'closed' | 'undecided'
  /** The refusal a plan learns from a `closed` outcome. */
  readonly reason?: Refusal['reason']
}

/**
 * PyPI's answers in the order in which a pasted text is compared with them: the specific before the general.
 * Messages as in Warehouse, `warehouse/packaging/services.py` (`check_project_name`, `create_project`) and
 * `warehouse/forklift/legacy.py` (`file_upload`), commit 6b62157; where the form for pending publishers
 * (`warehouse/oidc/forms/_core.py`) words a refusal differently, the pattern covers both.
 */
export const ANSWERS: readonly Answer[] = [
  {
    id: 'accepted',
    status: 200,
    says: 'View at: https://pypi.org/project/NAME/VERSION/',
    pattern: 'View at:|pypi\\.org/project/\\S+/\\S+/|\\b200 OK\\b',
    means: 'The project exists and is yours.',
    next: 'Archive the project, and continue with the next name.',
    outcome: 'ours',
  },
  {
    id: 'stdlib',
    status: 400,
    says: 'The name NAME isn’t allowed (conflict with Python Standard Library module name).',
    pattern: 'conflict with (the )?Python Standard Library',
    means: 'It is a module of the standard library in some Python version. Nobody can register it.',
    next: 'Nothing to do: the name is safe.',
    outcome: 'closed',
    reason: 'stdlib',
  },
  {
    id: 'similar',
    status: 400,
    says: 'The name NAME is too similar to an existing project.',
    pattern: 'too similar to an existing project',
    means: 'Some project has the same letters once `-`, `_`, `.` are dropped and `l`/`i`/`1`, `o`/`0` are read alike.',
    next: 'Nothing to do: outsiders are refused too. A fresh index (`forestall index update`) would have shown it.',
    outcome: 'closed',
    reason: 'similar',
  },
  {
    id: 'prohibited',
    status: 400,
    says: 'The name NAME isn’t allowed.',
    pattern: "(The name .{1,300}|This project name) isn['’]t allowed",
    means: 'PyPI’s admins have put the name on their list, which is not public. Nobody can register it.',
    next: 'Nothing to do: the name is safe.',
    outcome: 'closed',
    reason: 'prohibited',
  },
  {
    id: 'invalid',
    status: 400,
    says: 'The name NAME is invalid.',
    pattern: 'is an invalid value for Name|The name .{1,300} is invalid|Invalid project name',
    means: 'The name breaks PyPI’s rule for names. Nobody can register it.',
    next: 'Nothing to do, but please report it: the plan should not have contained this name.',
    outcome: 'closed',
    reason: 'invalid',
  },
  {
    id: 'exists',
    status: 403,
    says: 'The user USER isn’t allowed to upload to project NAME.',
    pattern: "isn['’]t allowed to upload to project|conflicts with an existing project|This project already exists",
    means: 'The project already exists and belongs to somebody else; it may have no release, or be quarantined.',
    next: 'Do not try again. See who owns it with `forestall review`, and report it if it is malicious.',
    outcome: 'taken',
  },
  {
    id: 'limit',
    status: 429,
    says: 'Too many new projects created',
    pattern: 'Too many new projects created|\\b429 (?:Too Many Requests|Client Error)',
    means:
      'Your account or your IP address has created four projects within 24 hours. PyPI did not get as far as the name.',
    next: 'Stop for today; continue 24 hours after the first of the last four. Further attempts tell you nothing.',
    outcome: 'undecided',
  },
  {
    id: 'paused',
    status: 403,
    says: 'New project registration temporarily disabled.',
    pattern: 'temporarily disabled|Read-only mode',
    means: 'PyPI has suspended new projects or uploads for everybody. It did not get as far as the name.',
    next: 'Check status.python.org and try again later.',
    outcome: 'undecided',
  },
  {
    id: 'account',
    status: 403,
    says: 'Invalid or non-existent authentication information.',
    pattern: 'authentication information|verified primary email|two-factor|Non-user identities|Username/Password',
    means:
      'The token or the account is at fault: a token for one project, no verified e-mail address, or no second factor.',
    next: 'Use a token with the scope “Entire account” from an account with a verified address and 2FA, then try again.',
    outcome: 'undecided',
  },
  {
    id: 'file',
    status: 400,
    says: 'Invalid distribution file. / File already exists. / This filename was previously used …',
    pattern:
      'Invalid distribution file|File already exists|filename was previously used|Filename .{1,300} is invalid|description failed to render|is an invalid value for',
    means: 'The archive was refused, not the name. The attempt may still count towards the day’s limit.',
    next: 'Run `forestall verify`, give the entry another version in the plan, build it again and retry.',
    outcome: 'undecided',
  },
  {
    id: 'elsewhere',
    status: null,
    says: 'an answer of another index, such as test.pypi.org',
    pattern: '(?!)',
    means: 'Another index has names of its own: its answer says nothing about PyPI.',
    next: 'Upload to PyPI, and keep the answer of upload.pypi.org.',
    outcome: 'undecided',
  },
  {
    id: 'other',
    status: null,
    says: 'anything else',
    pattern: '(?!)',
    means: 'This is not an answer Forestall recognises.',
    next: 'Keep the text here, and ask the index whether the project exists before trying again.',
    outcome: 'undecided',
  },
]

/** Returns the table's row for an answer. */
export function answerOf(id: AnswerId): Answer {
  return ANSWERS.find((answer) => answer.id === id)!
}
