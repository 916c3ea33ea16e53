import {printable} from '../../escape/terminal.ts'
import {figure} from '../../plural.ts'
import type {UpdateReport} from '../../registry/snapshot/refresh.ts'
import {differenceWords, popularityWords} from './words.ts'

/** Renders what was fetched, and how it differs from the names before. */
export function renderIndexUpdate({changed, index, previous, popularity}: UpdateReport): string {
  const {source, names, serial} = index
  const from = `${figure(names)} names from ${printable(source)}${serial === null ? '' : `, serial ${serial}`}`
  const lines = [
    changed ? from : `Nothing new: ${from}`,
    ...(changed && previous !== null ? [differenceWords(previous)] : []),
    ...(popularity === null ? [] : [`Download figures of ${popularityWords(popularity)}`]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
