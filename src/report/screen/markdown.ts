import {markdownCode, markdownText} from '../../escape/markdown.ts'
import type {ScreenedName, ScreenHead} from '../../screen/document.ts'
import {percent} from '../percent.ts'
import {projectWords} from '../project-words.ts'
import {scoreWords, screenSummary} from './words.ts'

/** Renders a screening for an issue tracker: the summary, then one item a name. */
export function* screenMarkdown(names: Iterable<ScreenedName>, head: ScreenHead): Generator<string> {
  yield `# New names\n\n${markdownText(screenSummary(head))}\n\n`
  for (const name of names) yield itemOf(name)
}

function itemOf(name: ScreenedName): string {
  const {written, score, alarmRate, alarm, why, targets, project} = name
  const others = targets.slice(1, 4).map(({target}) => markdownCode(target))
  const lines = [
    `${markdownCode(written)}${alarm ? ' **alarm**' : ''}: ${markdownText(why)}`,
    ...(score === null ? [] : [`Score ${scoreWords(name)}, as ${percent(alarmRate)} of innocent names.`]),
    ...(others.length > 0 ? [`Imitates ${others.join(', ')} too.`] : []),
    ...(project === null ? [] : [`The index says: ${markdownText(projectWords(project))}.`]),
    ...(project?.summary ? [`Says of itself: ${markdownText(project.summary)}`] : []),
  ]
  return `- ${lines.join('\n  ')}\n`
}
