import {CHECK_KINDS, type CheckDocument} from '../../check/document.ts'
import {count} from '../../plural.ts'
import {prose} from '../../terminal/prose.ts'
import {PLAIN, type Role} from '../../terminal/screen.ts'
import {type Column, renderTable} from '../../terminal/table.ts'
import {day} from '../project-words.ts'
import {listWords} from '../words.ts'
import {KIND_TEXTS, type KindText, reasonFor} from './sentences.ts'

const COLUMNS: readonly Column[] = [
  {heading: 'WHERE', min: 16, wraps: true},
  {heading: 'NAME', min: 16},
  {heading: 'KIND', importance: 1},
  {heading: 'WHY', min: 24, wraps: true},
]

const LEVEL_ROLES: Readonly<Record<KindText['level'], Role | undefined>> = {
  error: 'danger',
  warning: 'hint',
  note: undefined,
}

/** A table of the names that something is to be said of, then one line of figures. */
export function checkTable(document: CheckDocument, screen = PLAIN): string {
  const rows = document.names.flatMap((checked) =>
    checked.kinds
      .filter((kind) => KIND_TEXTS[kind] !== undefined)
      .map((kind) => [
        whereOf(checked.mentions),
        checked.name,
        {text: kind, role: LEVEL_ROLES[KIND_TEXTS[kind]!.level]},
        reasonFor(kind, checked).replaceAll('`', ''),
      ]),
  )
  const table = rows.length === 0 ? '' : `${renderTable(COLUMNS, rows, screen)}\n\n`
  return `${table}${prose(figures(document), screen)}\n`
}

function whereOf(mentions: CheckDocument['names'][number]['mentions']): string {
  const [first, ...more] = mentions.map(({file, line}) => `${file}:${line}`)
  return `${first ?? ''}${more.length > 0 ? ` and ${more.length} more` : ''}`
}

function figures({index, files, counts, names, ignored}: CheckDocument): string {
  const {binary, large, links, unreadable, fixtures} = files.skipped
  const found = CHECK_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`)
  const skipped = [
    ...(binary > 0 ? [`${binary} binary`] : []),
    ...(large > 0 ? [`${large} too large`] : []),
    ...(links > 0 ? [count(links, 'link')] : []),
    ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
    ...(fixtures > 0 ? [count(fixtures, 'test fixture')] : []),
  ]
  const sentences = [
    `${count(names.length, 'name')} in ${count(files.read, 'file')}${found.length > 0 ? `: ${listWords(found, found.length)}` : ''}`,
    ...(skipped.length > 0 ? [`passed over: ${listWords(skipped, skipped.length)}`] : []),
    ...(ignored > 0 ? [`${count(ignored, 'mention')} ignored by comment`] : []),
    `held against the names of ${day(index.asOf)}`,
  ]
  return `${sentences.join('; ')}.`
}
