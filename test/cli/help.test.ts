import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Config} from '@oclif/core/config'
import {afterEach, describe, expect, it, vi} from 'vitest'
import FittingHelp from '../../src/cli/help.ts'
import {displayWidth} from '../../src/terminal/display-width.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const {commands} = JSON.parse(readFileSync(new URL('../../oclif.manifest.json', import.meta.url), 'utf8'))

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Returns the lines of a command's help, without colours, in a terminal of `columns`; of the program's own for no words. */
async function helpOf(words: readonly string[], columns: number | undefined): Promise<string[]> {
  vi.stubEnv('COLUMNS', columns === undefined ? '' : String(columns))
  let shown = ''
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    shown += `${text}\n`
  })
  // oclif writes into what it has loaded: a second help is not like the first.
  const config = await Config.load({root, devPlugins: false, userPlugins: false})
  await new FittingHelp(config, {stripAnsi: true}).showHelp([...words])
  // The summary at the top keeps its colour.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
  return shown.replace(/\u001b\[\d+m/g, '').split('\n')
}

const SUBJECTS = [[], ['index'], ...Object.keys(commands).map((id) => id.split(':'))]

describe('the help', () => {
  it.each(SUBJECTS.map((words) => [words.join(' ') || 'of the program', words] as const))(
    '%s fits terminals of 60 to 200 columns, and says the same in each',
    async (_, words) => {
      const textOf = (lines: readonly string[]) => lines.join(' ').replaceAll('\\ ', ' ').split(/\s+/).join('')
      const inPipe = textOf(await helpOf(words, undefined))
      for (const columns of [60, 80, 120, 200]) {
        const lines = await helpOf(words, columns)
        expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([])
        expect(textOf(lines)).toBe(inPipe)
      }
    },
  )

  it('continues a long example as a shell reads it, a flag beside its value', async () => {
    const lines = await helpOf(['statement'], 60)
    expect(lines.slice(lines.indexOf('EXAMPLES'), -2)).toEqual([
      'EXAMPLES',
      '  $ forestall statement --output names.html',
      '',
      '  $ forestall statement team-plan.json \\',
      '      --progress forestall-progress.json \\',
      '      --output names.json',
    ])
  })
})
