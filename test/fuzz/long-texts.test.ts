import {expect, it} from 'vitest'
import {longText, READERS} from './doors/long-texts.ts'

/** Patterns that once took the square of their length: from ten seconds to several minutes. */
it.each([
  ['environment.yml', '', '"'],
  ['environment.yml', 'dependencies:\n- pip: "', 'a'],
  ['.pre-commit-config.yaml', 'pip install x\n', '"'],
  ['conda-lock.yml', 'pip install x\n', "'''\n\u0130"],
  ['a.py', '# pip install x\n', '\\\n'],
  ['a message', '', 'a'],
  ['a message', '', 'a-'],
  ['a message', '', 'user:'],
])(
  '%s, %j and %j over and over, is read in a time that grows with its length',
  async (reader, beginning, unit) => {
    const start = process.cpuUsage()
    await Promise.resolve(READERS[reader]!(longText(beginning, unit), {} as never)).catch(() => {})
    const {user, system} = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(10_000)
  },
  60_000,
)
