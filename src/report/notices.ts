import {markdownCode, markdownText} from '../escape/markdown.ts'
import type {Review, ReviewedName, ReviewedTarget} from '../watch/review.ts'
import {evidenceLines, LEANING_WORDS} from './review.ts'
import {render} from './template.ts'
import {count, targetWords} from './words.ts'

/** A draft for a person to read, change and send, or not. */
export interface Draft {
  /** File name; it is safe on every system, since names hold nothing but letters, digits and hyphens. */
  readonly file: string
  readonly text: string
}

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
 * texts by which they can report to PyPI what they judge malicious. A slip has no maintainers: no notice is written.
 */
export async function draftNotices(review: Review): Promise<Draft[]> {
  const drafts: Draft[] = []
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

function viewOf({name, contacts}: ReviewedTarget, names: readonly ReviewedName[], {since, date, index, live}: Review) {
  return {
    target: targetWords(name),
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
