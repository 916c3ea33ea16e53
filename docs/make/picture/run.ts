import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {spansOf} from './ansi.ts'
import {terminalSvg} from './svg.ts'

/** What is run, and how many lines of each are shown; the rest is cut off where `…` stands. */
const RUNS = [
  {command: 'list requests --limit 8', lines: 20},
  {command: 'explain requesst', lines: 10},
] as const
/** 2026-11-30: what the program takes for today. */
const EPOCH = '1795996800'
const PROMPT = '\u001B[31m$\u001B[0m '

const program = fileURLToPath(new URL('../../../bin/dev.js', import.meta.url))

/** Runs the program from its sources on the bundled names, and returns what a terminal would show as a picture. */
export function pictureOfRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forestall-picture-'))
  try {
    const screens = RUNS.map(({command, lines}) => {
      const printed = outputOf(command, folder).trimEnd().split('\n')
      const shown = printed.length > lines ? [...printed.slice(0, lines), '\u001B[2m…\u001B[0m'] : printed
      return [`${PROMPT}\u001B[1mforestall ${command}\u001B[0m`, ...shown].join('\n')
    })
    const title = `forestall ${RUNS.map(({command}) => command).join('; forestall ')}`
    return terminalSvg(spansOf(screens.join('\n\n')), title)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function outputOf(command: string, folder: string): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    FORCE_COLOR: '1',
    COLUMNS: '100',
    SOURCE_DATE_EPOCH: EPOCH,
    FORESTALL_CACHE_DIR: join(folder, 'cache'),
    FORESTALL_DATA_DIR: join(folder, 'data'),
  }
  return execFileSync(process.execPath, ['--import', 'tsx', program, ...command.split(' ')], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
