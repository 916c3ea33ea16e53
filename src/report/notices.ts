import type {DraftFile, WrittenDrafts} from '../cli/write-drafts.ts'
import {markdownCode, markdownText} from '../escape/markdown.ts'
import {type StandingKind, standingKind} from '../findings/standing.ts'
import {targetTitle, wordsOf} from '../findings/target-words.ts'
import {fileName} from '../io/file-name.ts'
import {count} from '../plural.ts'
import type {Review, ReviewedName, ReviewedTarget} from '../watch/review.ts'
import {outputWords} from './project-words.ts'
import {evidenceLines, LEANING_WORDS} from './review.ts'
import {render} from './template.ts'

const HELPERS = {
  md: (text: string) => markdownText(text),
  code: (text: string) => markdownCode(text),
  leaning: ({leaning}: ReviewedName) => LEANING_WORDS[leaning],
  isEmpty: ({project}: ReviewedName) => project?.state === 'empty',
  isQuarantined: ({project}: ReviewedName) => project?.state === 'quarantined',
}

/** What is drafted about the look-alikes of a target: only those whom it concerns are written to, or can report. */
const DRAFTS: Readonly<Record<StandingKind, readonly ('notice' | 'report')[]>> = {
  mine: ['report'],
  others: ['notice', 'report'],
  internal: ['report'],
  unpublished: ['report'],
  unclaimed: [],
  module: ['notice', 'report'],
  slip: [],
}

/**
 * Writes, for each target that has look-alikes which are not likely innocent, a notice to its maintainers, if they are
 * others, and the texts by which they can report to PyPI what they judge malicious: drafts for a person to read, change
 * and send, or not. What is drafted about an internal target does not name it, nor does its file.
 */
export async function draftNotices(review: Review): Promise<DraftFile[]> {
  const drafts: DraftFile[] = []
  let internals = 0
  for (const target of review.targets) {
    const names = review.names.filter((name) => name.target === target.name && name.leaning !== 'innocent')
    if (names.length === 0) continue
    const view = viewOf(target, names, review)
    const helpers = {...HELPERS, evidence: target.internal ? outsideEvidence : evidenceLines}
    const about = target.internal ? `internal-${++internals}` : target.name.replace(':', '.')
    for (const draft of DRAFTS[standingKind(target)]) {
      const file = fileName(`${draft}-${about}-${review.date}`, '.md')
      drafts.push({file, text: await render(`watch/${draft}.md.hbs`, view, {as: 'text', helpers})})
    }
  }
  return drafts
}

/** How a name resembles an internal one would tell that one. */
function outsideEvidence({project}: ReviewedName): string[] {
  const output = project === null ? undefined : outputWords(project)
  return output === undefined ? [] : [output]
}

/** Says in a line what became of the drafts in `folder`. */
export function noticesSummary({written, kept}: WrittenDrafts, folder: string): string {
  if (written + kept.length === 0)
    return 'No notices: every look-alike is likely innocent, or concerns nobody who could act.'
  const left = kept.length > 0 ? ` Left alone, because they were changed: ${kept.join(', ')}.` : ''
  return `${folder}: ${count(written, 'draft')} written. Read them before you send anything.${left}`
}

function viewOf(target: ReviewedTarget, names: readonly ReviewedName[], {since, date, index, live}: Review) {
  const {contacts, internal, name} = target
  return {
    target: internal ? 'an internal name' : targetTitle(name),
    imitated: wordsOf(target)?.imitated ?? '',
    forOthers: standingKind(target) === 'others',
    contacts,
    names,
    found: count(names.length, since === null ? 'look-alike' : 'new look-alike'),
    several: names.length > 1,
    since: since?.asOf.slice(0, 10) ?? null,
    date,
    asOf: index.asOf.slice(0, 10),
    live,
  }
}
