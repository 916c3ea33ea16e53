import type {WatchFormat} from '../cli/formats.ts'
import {markdownCode, markdownText} from '../escape/markdown.ts'
import {count, figure} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import {PLAIN, type Screen} from '../terminal/screen.ts'
import {type Cell, type Column, renderTable} from '../terminal/table.ts'
import {STANDINGS, type Status, type StatusEntry} from '../watch/status.ts'
import {day, projectWords} from './project-words.ts'
import {render} from './template.ts'

const COLUMNS: readonly Column[] = [
  {heading: 'NAME', min: 20},
  {heading: 'STANDING'},
  {heading: 'ROUTE', importance: 1},
  {heading: 'WHY', min: 24, wraps: true},
]

/** Of more names, only those to act on and the first SHOWN have a row. */
const MAX_ROWS = 40
const SHOWN = 25
/** Names that a step of the work is said of. */
const MAX_NAMED = 20

/** Returns what became of a plan's names as text in `format`; names that need action come first. */
export async function renderStatus(status: Status, format: WatchFormat, screen = PLAIN): Promise<string> {
  return format === 'md' ? statusMarkdown(status) : statusText(status, screen)
}

function statusText(status: Status, screen: Screen): string {
  const shown = shownOf(status.entries)
  const rows = shown.map((entry) => [entry.name, standingCell(entry), entry.route, whyWords(entry)])
  const steps = stepsOf(status).map(({next, names}) => prose(`  ${namesWords(names)}: ${next}`, screen, '  '))
  return [
    renderTable(COLUMNS, rows, screen),
    ...restLines(status.entries.length - shown.length, screen),
    '',
    prose(summaryOf(status), screen),
    ...(steps.length > 0 ? ['', 'What to do:', ...steps] : []),
    '',
  ].join('\n')
}

/** Returns the names with rows of their own; those to act on come first, and all of them have one. */
function shownOf(entries: readonly StatusEntry[]): readonly StatusEntry[] {
  if (entries.length <= MAX_ROWS) return entries
  return entries.slice(0, Math.max(SHOWN, entries.filter(({alarm}) => alarm).length))
}

function restLines(rest: number, screen: Screen): string[] {
  return rest === 0 ? [] : [prose(`… and ${figure(rest)} more. \`--json\` and \`--format md\` have all.`, screen)]
}

function namesWords(names: readonly string[]): string {
  const rest = names.length - MAX_NAMED
  const named = names.slice(0, MAX_NAMED).join(', ')
  return rest > 0 ? `${named} and ${figure(rest)} more` : named
}

function standingCell({standing, alarm}: StatusEntry): Cell {
  if (alarm) return {text: `${standing} !`, role: 'danger'}
  return {text: standing, role: standing === 'yours' ? 'safe' : undefined}
}

function statusMarkdown(status: Status): Promise<string> {
  return render(
    'watch/status.md.hbs',
    {
      summary: summaryOf(status),
      alarms: status.entries.filter(({alarm}) => alarm),
      others: status.entries.filter(({alarm}) => !alarm),
    },
    {
      as: 'text',
      partials: {row: 'watch/status-row.hbs'},
      helpers: {
        md: (text: string) => markdownText(text),
        cell: (text: string) => markdownCode(text, {cell: true}),
        why: (entry: StatusEntry) => markdownText(whyWords(entry)),
      },
    },
  )
}

/** Says what is known about a name and, of somebody else's project, what the index says about it: who, when, what. */
function whyWords({why, standing, project}: StatusEntry): string {
  if (project === null || !['taken', 'archived'].includes(standing)) return why
  const summary = project.summary ? `; it says of itself: ${project.summary}` : ''
  return `${why}: ${projectWords(project)}${summary}`
}

/** Returns each thing to do once, with the names it concerns, alarms first. */
function stepsOf({entries}: Status): {next: string; names: string[]}[] {
  const steps = new Map<string, string[]>()
  for (const {next, name} of entries) if (next !== '') steps.set(next, [...(steps.get(next) ?? []), name])
  return [...steps].map(([next, names]) => ({next, names}))
}

function summaryOf({counts, uploads, created, alarms, entries, live, index, date}: Status): string {
  const parts = STANDINGS.filter((id) => counts[id] > 0).map((id) => `${figure(counts[id])} ${id}`)
  const basis = live
    ? counts.unknown === entries.length
      ? `The index was asked on ${date}, and could not tell.`
      : `According to the index on ${date}.`
    : `Based on the names of ${day(index.asOf)} (${index.source}), without asking the index: ownership and later registrations are unknown.`
  const call = alarms > 0 ? ` ${count(alarms, 'name')} to act on.` : ''
  const done = [
    ...(uploads.all > 0 ? [` ${figure(uploads.done)} of ${figure(uploads.all)} uploaded.`] : []),
    ...(created.all > 0 ? [` ${figure(created.done)} of ${figure(created.all)} created in an organisation.`] : []),
  ].join('')
  return `${count(entries.length, 'name')}: ${parts.join(', ')}.${call}${done} ${basis}`
}
