import type {servers} from './servers.ts'

/** One run of the program in a new folder that holds `names.txt`, the registered names it goes by. */
export interface GoldenCase {
  /** What is written after `forestall`. `SERVER` stands for the address of the case's index. */
  readonly line: string
  /** The situation, where the command line alone does not tell one case from another. */
  readonly when?: string
  /** Fixtures (test/golden/fixtures) that also stand in the folder. */
  readonly files?: readonly string[]
  /** Command lines run before, which succeed; what they print is not kept. */
  readonly first?: readonly string[]
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly server?: keyof typeof servers
  /** What the output is laid out for; a pipe, if not given. */
  readonly screen?: {readonly columns: number; readonly isColoured: boolean}
}

const plan = ['forestall-plan.json']
/** The names that come along instead of `names.txt`. */
const bundled = {FORESTALL_INDEX: ''}

/** Returns the case once for each width and with and without colours. */
function onScreens(golden: GoldenCase, widths: readonly number[], colours: readonly boolean[]): GoldenCase[] {
  return widths.flatMap((columns) =>
    colours.map((isColoured) => ({
      ...golden,
      when: `${columns} columns${isColoured ? ', colours' : ''}`,
      screen: {columns, isColoured},
    })),
  )
}

const onEachScreen = (golden: GoldenCase) => onScreens(golden, [60, 80, 120], [false, true])
/** The narrowest, where most has to give way. */
const onNarrowScreen = (golden: GoldenCase) => onScreens(golden, [60], [true])

export const cases: readonly GoldenCase[] = [
  // The program itself.
  {line: ''},
  {line: '--help'},
  {line: '--version'},
  {line: 'list --help'},
  {line: 'plan --help'},
  {line: 'build --help'},
  {line: 'checklist --help'},
  {line: 'request --help'},
  {line: 'status --help'},
  {line: 'review --help'},
  {line: 'screen --help'},
  {line: 'explain --help'},
  {line: 'check --help'},
  {line: 'config --help'},
  {line: 'completion --help'},
  {line: 'init --help'},
  {line: 'verify --help'},
  {line: 'evaluate --help'},
  {line: 'techniques --help'},
  {line: 'index --help'},
  {line: 'index info --help'},
  {line: 'index update --help'},
  ...onEachScreen({line: '--help'}),
  ...onEachScreen({line: 'review --help'}),

  {line: 'list requests -n 5'},
  {line: 'list requests -n 5', when: 'bundled names', env: bundled},
  {line: 'list requests -n 5 --json'},
  {line: 'list requests flask --format csv -n 6'},
  {line: 'list requests flask --format tsv -n 6'},
  {line: 'list --file requirements.txt --format names -n 6', files: ['requirements.txt']},
  {line: 'list --file - -n 3', stdin: 'flask\n'},
  {line: 'list requests --verdict any --format csv -n 8'},
  {line: 'list requests --verdict taken'},
  {line: 'list requests --verdict refused --all'},
  {line: 'list requests --technique omission --technique doubling -n 4'},
  {line: 'list stdlib:os.path slip:requirements.txt -n 4'},
  {line: 'list torch --alias torch=pytorch -n 4'},
  {line: 'list requests -n 4 --live --index SERVER', server: 'pypi'},

  {line: 'completion bash --targets 5'},
  {line: 'completion fish --targets 5 --json'},
  {line: 'completion tcsh'},
  {line: 'init', files: ['pyproject.toml', 'requirements.txt']},
  {line: 'init --json', files: ['requirements.txt']},
  {line: 'init', when: 'a config is there', files: ['forestall.toml']},
  {line: 'config', files: ['forestall.toml']},
  {line: 'config requests --index other.txt --allow acme-x --json', files: ['forestall.toml']},
  {line: 'config', when: 'none', env: bundled},
  {line: 'list -n 4', when: 'config', files: ['forestall.toml']},
  {line: 'list -n 4 --no-config', when: 'config left out', files: ['forestall.toml']},
  {line: 'plan --start 2026-12-01', when: 'config', files: ['forestall.toml']},

  {line: 'check', files: ['requirements.txt', 'INSTALL.md']},
  {line: 'check --format github --exit-code', files: ['requirements.txt', 'INSTALL.md']},
  {line: 'check INSTALL.md --json', files: ['INSTALL.md']},
  {line: 'check nowhere'},

  {line: 'plan requests --budget 5 --start 2026-12-01'},
  {line: 'plan requests --budget 2 --start 2026-12-01 --json'},
  {line: 'plan requests flask --budget 6 --per-day 2 --route ask -o team.json'},
  {line: 'plan', when: 'existing plan', files: plan},
  {line: 'plan requests flask --budget 8', when: 'existing plan', files: plan},
  {line: 'plan numpy', when: 'existing plan', files: plan},
  {line: 'plan requests --retarget --start 2026-12-01', when: 'existing plan', files: plan},
  {line: 'plan --import progress.json', files: [...plan, 'progress.json']},

  {line: 'build', files: plan},
  {line: 'build --style inert --json', files: plan},
  {line: 'build', when: 'already built', files: plan, first: ['build']},

  {line: 'checklist', files: plan},
  {line: 'checklist --format csv', files: plan},
  {line: 'checklist --format json', files: plan},
  {line: 'checklist --json', files: plan},
  {line: 'checklist --output checklist.html', files: plan},

  {line: 'block --help'},
  {line: 'block flask -n 3'},
  {line: 'block flask requests -n 3 --format constraints'},
  {line: 'block flask -n 2 --json'},
  {line: 'block flask -n 5 --check block.txt --exit-code', files: ['block.txt']},

  {line: 'request', files: plan},
  {line: 'request --format csv', files: plan},
  {line: 'request --json', files: plan},

  {line: 'verify', files: plan, first: ['build']},
  {line: 'verify --json', files: plan, first: ['build']},
  {line: 'verify --statement names.json', files: plan, first: ['build', 'statement --output names.json']},
  {line: 'verify --statement forestall-plan.json', files: plan, first: ['build']},

  {line: 'statement --help'},
  {line: 'statement --output names.html', files: plan, first: ['build']},
  {line: 'statement --json', files: plan, first: ['build']},
  {line: 'statement new.json', when: 'nothing uploaded', first: ['plan requests --budget 2 --output new.json']},
  {line: 'verify .', when: 'broken sdist', files: ['broken-0.0.0.tar.gz']},
  {line: 'verify . --exit-code', when: 'broken sdist', files: ['broken-0.0.0.tar.gz']},

  {line: 'screen new.txt', files: ['new.txt']},
  {line: 'screen new.txt --json', files: ['new.txt']},
  {line: 'screen new.txt --format ndjson --alarms 2', files: ['new.txt']},
  {line: 'screen --format md --threshold -8', stdin: 'reqeusts\n{"name": "numpyy", "created": "2026-11-28"}\n'},
  {line: 'screen - --stream --exit-code', stdin: 'reqeusts\nrapid-date-parser\n'},
  {line: 'screen new.txt --top 10 --exit-code --alarms 5%', files: ['new.txt']},
  {line: 'screen --new', when: 'no update yet'},
  {line: 'screen', when: 'no names', stdin: '\n'},
  {line: 'screen new.txt --alarms many', files: ['new.txt']},

  {line: 'explain requsts'},
  {line: 'explain Reqeusts --json'},
  {line: 'explain os.path'},
  {line: 'explain flask'},
  {line: 'explain -nonsense-', when: 'not a name'},
  {line: 'explain requesst --live --owner ada --index SERVER', server: 'pypi', files: plan},
  {line: `explain reqests --reply "The name 'reqests' isn't allowed."`},

  {line: 'status --owner ada --index SERVER', server: 'pypi', files: plan},
  {line: 'status --owner ada --index SERVER --json', server: 'pypi', files: plan},
  {line: 'status --format md --exit-code --index SERVER', server: 'pypi', files: plan},
  {line: 'status --no-live', files: plan},

  {line: 'review requests --index SERVER', server: 'pypi'},
  {line: 'review requests --index SERVER --json', server: 'pypi'},
  {line: 'review requests --format md --exit-code --index SERVER', server: 'pypi'},
  {line: 'review requests --notices drafts --index SERVER', server: 'pypi'},
  {line: 'review requests --no-live --legitimate requests-mock --reviewed reviewed.tsv'},

  {line: 'evaluate pairs.tsv', files: ['pairs.tsv']},
  {line: 'evaluate pairs.tsv --json', files: ['pairs.tsv']},
  {line: 'evaluate', when: 'bundled names', env: bundled},
  {line: 'techniques'},
  {line: 'techniques --json'},

  {line: 'index info'},
  {line: 'index info', when: 'bundled names', env: bundled},
  {line: 'index info --json'},
  {line: 'index info --index SERVER', server: 'pypi', first: ['index update --index SERVER']},
  {line: 'index update --index SERVER', server: 'pypi'},
  {line: 'index update --index SERVER --json', server: 'pypi'},
  {line: 'index update --index SERVER', when: 'nothing new', server: 'pypi', first: ['index update --index SERVER']},
  {line: 'index update --index SERVER', when: 'pypiserver', server: 'pypiserver'},

  // On terminals.
  ...onEachScreen({line: 'list requests flask -n 6'}),
  ...onEachScreen({line: 'plan requests --budget 5 --start 2026-12-01'}),
  ...onEachScreen({line: 'explain requsts'}),
  ...onEachScreen({line: 'status --owner ada --index SERVER', server: 'pypi', files: plan}),
  ...onEachScreen({line: 'check', files: ['requirements.txt', 'INSTALL.md']}),
  ...onNarrowScreen({line: 'list requests --verdict any -n 8'}),
  ...onNarrowScreen({line: 'plan requests --budget 60 --start 2026-12-01'}),
  ...onNarrowScreen({line: 'explain flask'}),
  ...onNarrowScreen({line: 'explain acme-biling --target acme-billing --verbose'}),
  ...onNarrowScreen({line: 'review requests --index SERVER', server: 'pypi'}),
  ...onNarrowScreen({line: 'screen new.txt', files: ['new.txt']}),
  ...onNarrowScreen({line: 'block flask -n 5 --check block.txt', files: ['block.txt']}),
  ...onNarrowScreen({line: 'verify .', files: ['broken-0.0.0.tar.gz']}),
  ...onNarrowScreen({line: 'evaluate', env: bundled}),
  ...onNarrowScreen({line: 'techniques'}),
  ...onNarrowScreen({line: 'list -f prose.txt', files: ['prose.txt']}),

  // Exit code 2: wrong usage.
  {line: 'lits requests'},
  {line: 'lits requests --json'},
  {line: 'index'},
  {line: 'list requests --nope'},
  {line: 'list requests -n 0'},
  {line: 'list requests -n many'},
  {line: 'list requests -n 5 --all'},
  {line: 'list requests --format yaml'},
  {line: 'list requests --technique magic'},
  {line: 'list requests --technique omision --json'},
  {line: 'techniques omission'},
  {line: 'request nowhere.json'},
  {line: 'status .'},
  {line: 'verify names.txt'},
  {line: 'list requests --alias pytorch'},
  {line: 'list requests --alias flask=flsk'},
  {line: 'list --top few'},
  {line: 'list -f missing.txt'},
  {line: 'list -f missing.txt --json'},
  {line: 'list -f binary.txt', files: ['binary.txt']},
  {line: 'list -f prose.txt', files: ['prose.txt']},
  {line: 'list -f openapi.json', files: ['openapi.json']},
  {line: 'list -f pyproject.toml', files: ['pyproject.toml']},
  {line: 'list "not a name"'},
  {line: 'list no-such-project -n 3', when: 'unregistered target'},
  {line: 'list numppy -n 2', when: 'a slip of the finger'},
  {line: 'plan numppy', when: 'a slip of the finger'},
  {line: 'list requirements.txt -n 1', when: 'the name of a file', files: ['requirements.txt']},
  {line: 'list requests --internal "acme-*"'},
  {line: 'list requests --mine flask'},
  {line: 'plan acme-billing requests --internal "acme-*" --mine requests --budget 3 --start 2026-12-01'},
  {line: 'list stdlib:nonesuch'},
  {line: 'list requests --index missing.txt'},
  {line: 'plan requests --start yesterday'},
  {line: 'plan requests --budget 0'},
  {line: 'plan --import progress.json', when: 'no plan', files: ['progress.json']},
  {line: 'build', when: 'no plan'},
  {line: 'build', when: 'bad SOURCE_DATE_EPOCH', files: plan, env: {SOURCE_DATE_EPOCH: 'soon'}},
  {line: 'checklist', when: 'no plan'},
  {line: 'checklist --output checklist.docx', files: plan},
  {line: 'verify', when: 'no folder'},
  {line: 'explain', when: 'no name'},
  {line: 'explain reqests --reply "Thank you"'},
  {line: 'evaluate missing.tsv'},
  {line: 'review requests --legitimate "not a name" --no-live'},
  {line: 'index update --index names.txt'},

  // Exit code 3: nothing to do.
  {line: 'list'},
  {line: 'plan', when: 'no targets'},
  {line: 'build empty-plan.json', files: ['empty-plan.json']},
  {line: 'checklist empty-plan.json', files: ['empty-plan.json']},
  {line: 'request empty-plan.json', files: ['empty-plan.json']},
  {line: 'status empty-plan.json --json', files: ['empty-plan.json']},
  {line: 'verify .', when: 'no sdist'},

  // Exit code 4: the index is out of reach or cannot be trusted.
  {line: 'list requests --index http://127.0.0.1:1/simple/'},
  {line: 'index update --index SERVER', when: 'forbidding', server: 'forbidding'},
  {line: 'index update --index SERVER', when: 'not an index', server: 'not an index'},
  {line: 'index update --index SERVER --json', when: 'not JSON', server: 'not JSON'},
  {line: 'index info --index SERVER', when: 'not fetched', server: 'pypi'},

  // Exit code 5: an input file is not what it claims to be.
  {line: 'build damaged-plan.json', files: ['damaged-plan.json']},
  {line: 'status damaged-plan.json --json', files: ['damaged-plan.json']},
  {line: 'request other-version-plan.json', files: ['other-version-plan.json']},
  {line: 'plan --import damaged-plan.json', files: [...plan, 'damaged-plan.json']},
  {line: 'evaluate no-columns.csv', files: ['no-columns.csv']},
  {line: 'list requests --index binary.txt', files: ['binary.txt']},
]
