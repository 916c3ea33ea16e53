import {pathToFileURL} from 'node:url'
import * as Flags from '@oclif/core/flags'
import {writeWhole} from '../io/write-whole.ts'
import {FORMATS, type Format} from './formats.ts'

/** The flags of commands that export a report. */
export const reportFlags = {
  output: Flags.string({char: 'o', helpValue: 'PATH', description: 'write to this file instead of standard output'}),
  format: Flags.option({options: FORMATS, description: 'format [default: from the extension of PATH, else md]'})(),
}

export interface ReportFlags {
  readonly output?: string | undefined
  readonly format?: Format | undefined
}

/**
 * Delivers a report, in one or piece by piece: to the file `output`, whole or not at all, or through `write` if there is
 * none.
 * @throws ForestallError `failure` if the file cannot be written.
 */
export async function deliver(
  text: string | Iterable<string>,
  {output}: Pick<ReportFlags, 'output'>,
  {write, say}: {write: (text: string) => void; say: (text: string) => void},
): Promise<void> {
  if (output === undefined) {
    for (const piece of typeof text === 'string' ? [text] : text) write(piece)
    return
  }
  const {kind, path} = await writeWhole(output, text)
  say(kind === 'file' ? written(output) : `Wrote to ${output === path ? output : `${output}, which is ${path}`}`)
}

function written(path: string): string {
  return `Wrote ${path}${/\.html?$/i.test(path) ? `. Open it in a browser: ${pathToFileURL(path)}` : ''}`
}
