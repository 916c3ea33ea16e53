/** A sentence to read before anything is uploaded, with links to its sources. */
export interface PolicySentence {
  readonly text: string
  readonly links: readonly {readonly label: string; readonly url: string}[]
}

/** What PEP 541 and PyPI's admins say about placeholders, in three plain sentences. */
export const POLICY: readonly PolicySentence[] = [
  {
    text: 'PEP 541 counts a project without functionality as name squatting: PyPI may remove a placeholder at any time, and makes no exception for defensive registration.',
    links: [{label: 'PEP 541, invalid projects', url: 'https://peps.python.org/pep-0541/#invalid-projects'}],
  },
  {
    text: 'PyPI’s admins have said that typosquatting is not permitted for any purpose; they have removed well-meant placeholders and would rather prohibit a dangerous name themselves.',
    links: [
      {label: 'pypi/support 526', url: 'https://github.com/pypi/support/issues/526'},
      {label: '1468', url: 'https://github.com/pypi/support/issues/1468'},
      {label: '3138', url: 'https://github.com/pypi/support/issues/3138'},
    ],
  },
  {
    text: 'A project less than a day old that a trusted reporter calls malware is quarantined at once, and every account with a role in it is frozen: say plainly what the placeholder is, and do not use an account that you cannot afford to lose.',
    links: [
      {label: 'pypi/support 9564', url: 'https://github.com/pypi/support/issues/9564'},
      {label: 'how quarantine works', url: 'https://blog.pypi.org/posts/2024-12-30-quarantine/'},
    ],
  },
]

/** What can be done instead of uploading; shown with every batch. */
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
