import {stat} from 'node:fs/promises'
import type {Context} from '../../context.ts'
import {ForestallError} from '../../errors.ts'
import {linesOf} from '../../io/lines.ts'
import {ReadError} from '../../io/read-capped.ts'
import {systemReason} from '../../io/system-reason.ts'
import {limits} from '../../limits.ts'
import {type CutOptions, cutOf} from '../../screen/alarm-cut.ts'
import type {ScreenedName} from '../../screen/document.ts'
import {NAMES_WANTED, parseNewName} from '../../screen/new-names.ts'
import {shown} from '../../targets/files/text.ts'
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
  await refuseAbsent(path)
  const {judge, alarmRates} = await openJudge(options, context)
  const {threshold, isAsked} = cutOf({threshold: asked}, alarmRates)
  for await (const line of lines(path)) {
    const name = parseNewName(line)
    if (name === undefined) continue
    const judged = judge.judge(name, threshold)
    if (!isAsked || judged.alarm) yield judged
  }
}

/** @throws ForestallError `usage` for what is not there or a folder, before anybody waits for the tables. */
async function refuseAbsent(path: string): Promise<void> {
  if (path === '-') return
  const stats = await stat(path).catch((error) => {
    throw unreadable(path, systemReason(error), 'Check the path and its permissions.', error)
  })
  if (stats.isDirectory()) throw unreadable(path, 'it is a folder', NAMES_WANTED)
}

async function* lines(path: string): AsyncGenerator<string> {
  try {
    yield* linesOf(path, limits.targetLineLength)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    throw unreadable(path, error.message, 'Check the path and its permissions.', error)
  }
}

function unreadable(path: string, why: string, hint: string, cause?: unknown): ForestallError {
  return new ForestallError('usage', `${shown(path)} cannot be read: ${why}`, hint, {cause})
}
