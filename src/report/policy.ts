/** A sentence that must be read before anything is uploaded, with where it can be read in full. */
export interface PolicySentence {
  readonly text: string
  readonly links: readonly {readonly label: string; readonly url: string}[]
}

/** What PEP 541 and PyPI's admins say of placeholders, in three plain sentences. */
export const POLICY: readonly PolicySentence[] = [
  {
    text: 'PEP 541 calls a project without functionality name squatting: PyPI may remove a placeholder at any time, and it makes no exception for defence.',
    links: [{label: 'PEP 541, invalid projects', url: 'https://peps.python.org/pep-0541/#invalid-projects'}],
  },
  {
    text: 'PyPI’s admins have said that typosquatting is not permitted for any purpose; they have removed well-meant placeholders, and would rather prohibit a dangerous name themselves.',
    links: [
      {label: 'pypi/support 526', url: 'https://github.com/pypi/support/issues/526'},
      {label: '1468', url: 'https://github.com/pypi/support/issues/1468'},
      {label: '3138', url: 'https://github.com/pypi/support/issues/3138'},
    ],
  },
  {
    text: 'A project younger than a day that a trusted reporter calls malware is quarantined at once, and every account with a role on it is frozen: say plainly what the placeholder is, and do not use an account whose loss would hurt.',
    links: [
      {label: 'pypi/support 9564', url: 'https://github.com/pypi/support/issues/9564'},
      {label: 'how quarantine works', url: 'https://blog.pypi.org/posts/2024-12-30-quarantine/'},
    ],
  },
]

/** What can be done instead of uploading; stands beside every batch. */
export const ALTERNATIVES: readonly PolicySentence[] = [
  {
    text: 'Ask PyPI to prohibit the name: set its route to `ask` in the plan and run `forestall request`.',
    links: [{label: 'PyPI’s support tracker', url: 'https://github.com/pypi/support/issues'}],
  },
  {
    text: 'An organisation’s owner or manager can create the empty project without an upload: Your organizations → Manage → Projects → Create new project.',
    links: [
      {
        label: 'PyPI docs, organisation projects',
        url: 'https://docs.pypi.org/organization-accounts/actions/project-actions/',
      },
    ],
  },
]
