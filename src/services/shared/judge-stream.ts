import type {Context} from '../../context.ts'
import {ForestallError} from '../../errors.ts'
import {linesOf} from '../../io/lines.ts'
import {ReadError} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {type CutOptions, cutOf} from '../../screen/alarm-cut.ts'
import type {ScreenedName} from '../../screen/document.ts'
import {parseNewName} from '../../screen/new-names.ts'
import {type JudgeOptions, openJudge} from './judge.ts'

/**
 * Judges the names of the file at `path` (`-` is stdin) one by one as they come, for a pipe that may never end; with a
 * threshold, only alarms are handed over.
 * @throws ForestallError as `screen` does; but an input without names is not an error.
 */
export async function* judgeStream(
  path: string,
  {threshold: asked, ...options}: JudgeOptions & Pick<CutOptions, 'threshold'>,
  context: Context,
): AsyncGenerator<ScreenedName> {
  const {judge, alarmRates} = await openJudge(options, context)
  const {threshold, isAsked} = cutOf({threshold: asked}, alarmRates)
  for await (const line of lines(path)) {
    const name = parseNewName(line)
    if (name === undefined) continue
    const judged = judge.judge(name, threshold)
    if (!isAsked || judged.alarm) yield judged
  }
}

async function* lines(path: string): AsyncGenerator<string> {
  try {
    yield* linesOf(path, limits.targetLineLength)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    throw new ForestallError(
      'usage',
      `${path === '-' ? 'standard input' : path} cannot be read: ${error.message}`,
      'Check the path and its permissions.',
      {cause: error},
    )
  }
}
