import fc from 'fast-check'
import Block from '../../../src/commands/block.ts'
import Explain from '../../../src/commands/explain.ts'
import List from '../../../src/commands/list.ts'
import Plan from '../../../src/commands/plan.ts'
import Techniques from '../../../src/commands/techniques.ts'
import {ForestallError} from '../../../src/errors.ts'
import {shareReverseIndex} from '../../support/reverse-index.ts'
import {run} from '../../support/run.ts'
import {hostileText} from '../damage.ts'
import {door} from '../door.ts'

const COMMANDS = {list: List, explain: Explain, plan: Plan, block: Block, techniques: Techniques} as const

/** Those that neither ask a server nor take every project as a target. */
const FLAGS = [
  ...['limit', 'coverage', 'days', 'budget', 'per-day', 'start', 'route', 'format', 'verdict', 'technique', 'top'],
  ...[
    'alias',
    'mine',
    'internal',
    'set',
    'note',
    'add',
    'drop',
    'author',
    'email',
    'url',
    'reply',
    'json',
    'all',
    'slips',
  ],
]

const word = fc.oneof(
  {arbitrary: hostileText, weight: 3},
  fc
    .tuple(fc.constantFrom('stdlib:', 'slip:', 'pkg:pypi/', 'requests=', 'all='), hostileText)
    .map((parts) => parts.join('')),
  fc.constantFrom('requests', 'numpy', 'json', 'tsv', 'csv', 'open', 'omission', '3', '20'),
)

const flag = fc.tuple(fc.constantFrom(...FLAGS), word).map(([name, value]) => [`--${name}`, value])

/** Names and flags, through the whole of a command. */
export const flags = door({
  id: 'flags',
  title: 'names and flags of the command line',
  inputs: fc.record({
    command: fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])),
    args: fc.array(word, {maxLength: 2}),
    flags: fc.array(flag, {maxLength: 3}).map((pairs) => pairs.flat()),
  }),
  async enter({command, args, flags: written}, room) {
    const folders = {
      FORESTALL_CACHE_DIR: `${room.path}/cache`,
      FORESTALL_DATA_DIR: `${room.path}/data`,
      FORESTALL_INDEX: await room.file('names.txt', 'requests\nnumpy\nflask\n'),
    }
    await shareReverseIndex(folders.FORESTALL_CACHE_DIR)
    const before = {...process.env}
    Object.assign(process.env, folders)
    try {
      const output = command === 'plan' ? ['--output', `${room.path}/plan.json`] : []
      const words = [...args, ...written, ...output]
      const {stdout, stderr, exitCode} = await run(COMMANDS[command] as typeof List, ...words)
      if (exitCode === 1) throw new Error(stdout + stderr)
      if (exitCode !== 0) throw new ForestallError('usage', stdout + stderr, 'as it says')
      return [stdout, stderr]
    } finally {
      for (const name of Object.keys(folders)) {
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
      }
    }
  },
})
