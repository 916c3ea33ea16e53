import {isDate} from '../dates.ts'
import {limits} from '../limits.ts'
import {choiceOf} from './origin.ts'
import type {Selection, Settings} from './types.ts'

/** The first line, after `# `, of every rules file that can hold a comment: how our own files are recognised. */
export const TITLE = 'Block rules of Forestall (forestall/block/v1)'

/** Formats whose rules stand between comments, or beside a file of them. */
export type CommentedFormat = 'constraints' | 'bandersnatch' | 'devpi' | 'osv'

/**
 * Returns the first lines of a rules file, from which `parseHeader` reads its settings back. They hold nothing but ASCII:
 * pip, for one, takes more characters than a line feed for the end of a line, and of a comment.
 * @param made YYYY-MM-DD
 */
export function headerOf(format: CommentedFormat, made: string, settings: Settings): string[] {
  const {days, selection, suspicious, origin} = settings
  const choice = `selection ${selectionWords(selection)}${suspicious ? ' and suspicious' : ''}`
  return [
    `# ${TITLE}`,
    `# format ${format}; made ${made}; days ${days}; ${choice}`,
    ...(origin ? [`# targets ${asciiJson(origin)}`] : []),
  ]
}

const SETTINGS =
  /^# format (constraints|bandersnatch|devpi|osv); made (\S{10}); days (\d{1,4}); selection (all|limit \d{1,9}|coverage [\d.e-]{1,25})( and suspicious)?$/
const ORIGIN = /^# targets (.*)$/

/** Returns what the first lines of a rules file say of it; `undefined` where they are none of ours. */
export function parseHeader(lines: readonly string[]): {format: CommentedFormat; settings: Settings} | undefined {
  const [title, second = '', third = ''] = lines
  const [, format, made = '', days, selection, suspicious] = SETTINGS.exec(second) ?? []
  if (title !== `# ${TITLE}` || format === undefined || !isDate(made)) return undefined
  const [, words] = ORIGIN.exec(third) ?? []
  const origin = words === undefined ? null : parseOrigin(words)
  if (origin === undefined) return undefined
  return {
    format: format as CommentedFormat,
    settings: {days: Number(days), selection: parseSelection(selection!), suspicious: suspicious !== undefined, origin},
  }
}

/** Returns words of the command line out of JSON; `undefined` for anything else. */
function parseOrigin(json: string): readonly string[] | undefined {
  try {
    const words: unknown = JSON.parse(json)
    const isList = Array.isArray(words) && words.length <= 2 * limits.fileTargets
    return isList && words.every((word) => typeof word === 'string') && choiceOf(words) ? words : undefined
  } catch {
    return undefined
  }
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function selectionWords(selection: Selection): string {
  if (selection.by === 'limit') return `limit ${selection.limit}`
  return selection.by === 'coverage' ? `coverage ${selection.coverage}` : 'all'
}

function parseSelection(words: string): Selection {
  const [by, value] = words.split(' ')
  if (by === 'limit') return {by, limit: Number(value)}
  return by === 'coverage' ? {by, coverage: Number(value)} : {by: 'all'}
}
