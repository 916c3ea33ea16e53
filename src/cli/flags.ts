import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {VERDICT_CHOICES} from '../findings/verdict-choice.ts'
import {DEFAULT_BUDGET, DEFAULT_PER_DAY, DEFAULT_PLAN} from '../plan/types.ts'

/** The arguments and flags that several commands share; their meaning is described once, here. */
export const targetArgs = {
  target: Args.string({
    multiple: true,
    ignoreStdin: true,
    description: 'project to protect; also stdlib:NAME and slip:WORD',
  }),
}

export const targetFlags = {
  file: Flags.string({
    char: 'f',
    multiple: true,
    multipleNonGreedy: true,
    helpGroup: 'TARGET',
    helpValue: 'PATH',
    description:
      'read targets from requirements, pyproject.toml, setup.cfg, Pipfile, environment.yml, lock files, SBOMs, output of pip or plain names; - is stdin',
  }),
  top: Flags.string({
    helpGroup: 'TARGET',
    helpValue: 'N|all',
    description: 'the N most downloaded projects, or every registered one',
  }),
  stdlib: Flags.boolean({helpGroup: 'TARGET', description: 'the modules of the standard library'}),
  slips: Flags.boolean({helpGroup: 'TARGET', description: 'words people type by mistake after `pip install`'}),
  documented: Flags.boolean({
    helpGroup: 'TARGET',
    description: 'names that public documents tell people to install, though the project has another',
  }),
  alias: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpGroup: 'TARGET',
    helpValue: 'TARGET=ALIAS',
    description: 'another name people know a target by',
  }),
  mine: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpGroup: 'TARGET',
    helpValue: 'NAME|all',
    description: 'a target that you maintain; all for every one',
  }),
  internal: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpGroup: 'TARGET',
    helpValue: 'NAME|PATTERN',
    description:
      'a target that only your organisation uses, such as acme-billing or acme-*: no text for others names it',
  }),
}

export const filterFlags = {
  limit: Flags.integer({
    char: 'n',
    min: 1,
    default: 25,
    helpGroup: 'FILTER',
    description: 'how many names to show',
    exclusive: ['all'],
  }),
  all: Flags.boolean({helpGroup: 'FILTER', description: 'show every name'}),
  technique: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpGroup: 'FILTER',
    helpValue: 'ID',
    description: 'only names that this technique reaches (see `forestall techniques`)',
  }),
  verdict: Flags.option({
    options: VERDICT_CHOICES,
    default: 'open',
    helpGroup: 'FILTER',
    description: 'only names that are open to outsiders, registered, or refused to everybody',
  })(),
}

/** What names are right, for `check`. */
export const allowFlag = Flags.string({
  multiple: true,
  multipleNonGreedy: true,
  helpValue: 'NAME|PATTERN',
  description: 'a name that is right, whatever it looks like',
})

/** The settings of a plan that a config may hold as well. */
export const planFlags = {
  budget: Flags.integer({
    min: 1,
    max: 100_000,
    helpGroup: 'PLAN',
    description: `how many names the plan may use [default: ${DEFAULT_BUDGET}]`,
  }),
  'per-day': Flags.integer({
    min: 1,
    max: 1000,
    helpGroup: 'PLAN',
    description: `new projects that PyPI allows one user per day [default: ${DEFAULT_PER_DAY}]`,
  }),
  output: Flags.string({
    char: 'o',
    default: DEFAULT_PLAN,
    helpGroup: 'PLAN',
    helpValue: 'FILE',
    description: 'the plan file',
  }),
  author: Flags.string({helpGroup: 'PLACEHOLDERS', description: 'who is responsible for the placeholders'}),
  email: Flags.string({helpGroup: 'PLACEHOLDERS', description: 'how to reach them'}),
  url: Flags.string({helpGroup: 'PLACEHOLDERS', description: 'page that explains the registration'}),
}

/** Leaves the config out; every command has it. */
export const configFlags = {
  'no-config': Flags.boolean({
    helpGroup: 'GLOBAL',
    description: 'leave out `forestall.toml` and `[tool.forestall]` of `pyproject.toml`',
  }),
}

/** Where the registered names come from; the same flag on every command that looks names up. */
export const indexFlag = Flags.string({
  description:
    'names file, mirror folder or address of a simple index [default: the cached or the bundled names, whichever are newer]',
  env: 'FORESTALL_INDEX',
  helpValue: 'PATH|URL',
  helpGroup: 'INDEX',
})

/** Asking the index about each name. */
export const liveFlag = Flags.boolean({
  helpGroup: 'INDEX',
  description: 'ask the index about the names shown (one short request per name)',
})

/** For scheduled runs. */
export const exitCodeFlag = Flags.boolean({description: 'exit with 10 if there is something to act on'})

export const ownerFlag = Flags.string({
  multiple: true,
  multipleNonGreedy: true,
  helpGroup: 'INDEX',
  helpValue: 'USER',
  description: 'PyPI user or organisation whose projects are yours',
})

export const planArgs = {
  plan: Args.string({ignoreStdin: true, default: DEFAULT_PLAN, description: 'plan file'}),
}

/** Look-alikes that somebody has found legitimate. */
export const reviewedFlag = Flags.string({
  helpGroup: 'REVIEWED',
  helpValue: 'FILE',
  description: 'file of names found legitimate; keep it with your project [default: one in your data folder]',
})
