import type {DraftFile, WrittenDrafts} from '../cli/write-drafts.ts'
import {markdownCode, markdownText} from '../escape/markdown.ts'
import {targetTitle} from '../findings/target-words.ts'
import type {Review, ReviewedName, ReviewedTarget} from '../watch/review.ts'
import {evidenceLines, LEANING_WORDS} from './review.ts'
import {render} from './template.ts'
import {count} from './words.ts'

const HELPERS = {
  md: (text: string) => markdownText(text),
  code: (text: string) => markdownCode(text),
  leaning: ({leaning}: ReviewedName) => LEANING_WORDS[leaning],
  evidence: evidenceLines,
  isEmpty: ({project}: ReviewedName) => project?.state === 'empty',
  isQuarantined: ({project}: ReviewedName) => project?.state === 'quarantined',
}

/**
 * Writes, for each target that has look-alikes which are not likely innocent, a notice to its maintainers and the
 * texts by which they can report to PyPI what they judge malicious: drafts for a person to read, change and send, or not.
 * A slip has no maintainers: no notice is written. File names are safe on every system: a target's name has nothing but
 * letters, digits and hyphens.
 */
export async function draftNotices(review: Review): Promise<DraftFile[]> {
  const drafts: DraftFile[] = []
  for (const target of review.targets) {
    const names = review.names.filter((one) => one.target === target.name && one.leaning !== 'innocent')
    if (names.length === 0 || target.name.startsWith('slip:')) continue
    const view = viewOf(target, names, review)
    const stem = `${target.name.replace(':', '.')}-${review.date}.md`
    drafts.push(
      {file: `notice-${stem}`, text: await render('watch/notice.md.hbs', view, {as: 'text', helpers: HELPERS})},
      {file: `report-${stem}`, text: await render('watch/report.md.hbs', view, {as: 'text', helpers: HELPERS})},
    )
  }
  return drafts
}

/** Says in a line what became of the drafts in `folder`. */
export function noticesSummary({written, kept}: WrittenDrafts, folder: string): string {
  if (written + kept.length === 0) return 'No notices: every look-alike is likely innocent.'
  const left = kept.length > 0 ? ` Left alone, because they were changed: ${kept.join(', ')}.` : ''
  return `${folder}: ${count(written, 'draft')} written. Read them before you send anything.${left}`
}

function viewOf({name, contacts}: ReviewedTarget, names: readonly ReviewedName[], {since, date, index, live}: Review) {
  return {
    target: targetTitle(name),
    isProject: !name.includes(':'),
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
