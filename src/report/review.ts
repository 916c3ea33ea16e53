import type {WatchFormat} from '../cli/formats.ts'
import {markdownCode, markdownText} from '../escape/markdown.ts'
import {targetTitle} from '../findings/target-words.ts'
import {count} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import {PLAIN, type Role, type Screen} from '../terminal/screen.ts'
import type {Review, ReviewedName} from '../watch/review.ts'
import {outputWords} from './project-words.ts'
import {render} from './template.ts'

/** How a leaning is put in words. */
export const LEANING_WORDS: Readonly<Record<ReviewedName['leaning'], string>> = {
  suspicious: 'suspicious',
  unclear: 'unclear',
  innocent: 'likely innocent',
}

/** Returns registered look-alikes with their evidence as text in `format`, most suspicious first. */
export async function renderReview(review: Review, format: WatchFormat, screen = PLAIN): Promise<string> {
  return format === 'md' ? reviewMarkdown(review) : reviewText(review, screen)
}

const LEANING_ROLES: Readonly<Record<ReviewedName['leaning'], Role>> = {
  suspicious: 'danger',
  unclear: 'hint',
  innocent: 'safe',
}

function reviewText(review: Review, screen: Screen): string {
  return [
    ...review.names.flatMap((name) => [
      `${name.name}  ${screen.paint(LEANING_ROLES[name.leaning], LEANING_WORDS[name.leaning])}`,
      ...evidenceLines(name).map((line) => prose(`  ${line}`, screen, '  ')),
      '',
    ]),
    ...summaryLines(review).map((line) => prose(line, screen)),
    '',
  ].join('\n')
}

function reviewMarkdown(review: Review): Promise<string> {
  return render(
    'watch/review.md.hbs',
    {
      title: review.since === null ? 'Registered look-alikes' : 'New look-alikes',
      names: review.names,
      summary: summaryLines(review),
    },
    {
      as: 'text',
      helpers: {
        md: (text: string) => markdownText(text),
        code: (text: string) => markdownCode(text),
        leaning: ({leaning}: ReviewedName) => LEANING_WORDS[leaning],
        evidence: evidenceLines,
      },
    },
  )
}

/** Returns what is known about a look-alike, one fact a line. It contains text from outside: escape it. */
export function evidenceLines({reasons, project, leaning}: ReviewedName): string[] {
  const output = project === null ? undefined : outputWords(project)
  const says = reasons.some(({id}) => id === 'claims-defence')
  const summary = project?.summary && !says && leaning !== 'innocent' ? [`says of itself: ${project.summary}`] : []
  return [...reasons.map(({text}) => text), ...(output === undefined ? [] : [output]), ...summary]
}

function summaryLines(review: Review): string[] {
  const {names, found, legitimate, targets, index, since, missing} = review
  const of = targets.length === 1 ? targetTitle(targets[0]!.name) : count(targets.length, 'target')
  const what =
    since === null
      ? `${count(found, 'registered look-alike')} of ${of}`
      : `${count(found, 'new look-alike')} of ${of} since ${since.asOf.slice(0, 10)}`
  const leanings = (Object.keys(LEANING_WORDS) as ReviewedName['leaning'][])
    .map((leaning) => [names.filter((name) => name.leaning === leaning).length, LEANING_WORDS[leaning]] as const)
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${n} ${words}`)
  const left = legitimate.length > 0 ? ` Left out as legitimate: ${legitimate.length}.` : ''
  const more = found > names.length ? ` ${found - names.length} more with \`--all\`.` : ''
  const shown = leanings.length > 0 ? ` Shown: ${leanings.join(', ')}.` : ''
  return [`${what}.${shown}${more}${left} Based on the names of ${index.asOf} (${index.source}).`, ...missing]
}
