import {markdownCode, markdownText} from '../../escape/markdown.ts'
import {targetTitle} from '../../findings/target-words.ts'
import {isItself, type Squat} from '../../findings/types.ts'
import {notWorthWords, outlookWords} from '../outlook.ts'
import {percent} from '../percent.ts'
import {render} from '../template.ts'
import {dateWords} from '../words.ts'
import type {Checklist, ChecklistDay, ChecklistName} from './document.ts'
import {checklistProspect} from './figures.ts'
import {dayTitle, isToBeHad, leadWords, uploadCount} from './lead.ts'
import {STEPS, type Step} from './steps.ts'

/** What becomes of the names that are not uploaded, and what is worth knowing of it. */
export const HEADINGS: Readonly<Record<keyof Checklist['elsewhere'], {heading: string; remark?: string}>> = {
  ask: {heading: 'Ask PyPI to prohibit'},
  organisation: {heading: 'Create in your organisation', remark: 'no file, and no limit of four a day'},
  watch: {heading: 'Only watch'},
  skip: {heading: 'Set aside'},
}

/** Returns the checklist as GitHub-flavoured Markdown with task boxes, for an issue tracker or a wiki. */
export function checklistMarkdown(checklist: Checklist): Promise<string> {
  const prospect = checklistProspect(checklist)
  return render(
    'checklist/checklist.md.hbs',
    {
      ...checklist,
      lead: leadWords(checklist),
      outlookWords: outlookWords(prospect),
      notWorth: uploadCount(checklist) > 0 ? notWorthWords(prospect) : '',
      others: Object.entries(checklist.elsewhere)
        .filter(([, names]) => names.length > 0)
        .map(([route, names]) => ({route, names, hasSteps: names.some(({steps}) => steps.length > 0)})),
    },
    {
      as: 'text',
      partials: {task: 'checklist/task.md.hbs'},
      helpers: {
        md: (text: string) => markdownText(text),
        code: (text: string) => markdownCode(text),
        cell: (text: string) => markdownCode(text, {cell: true}),
        percent,
        number: (n: number) => n.toLocaleString('en'),
        box: (name: ChecklistName, id: keyof NonNullable<ChecklistName['progress']>['steps']) =>
          name.progress?.steps[id] ? 'x' : ' ',
        ownSteps,
        dayTitle,
        hasUploads: ({names}: ChecklistDay) => names.some(isToBeHad),
        tokenBox: ({names}: ChecklistDay) => (names.every(({progress}) => progress?.steps.token) ? 'x' : ' '),
        aim: ({target, seed}: Squat) => (target === seed ? '' : ` (${markdownText(targetTitle(target))})`),
        isItself: ({name, imitates}: ChecklistName) => imitates !== null && isItself(name, imitates),
        isAlias: ({technique}: Squat) => technique === 'exact',
        title: ({target}: Squat) => targetTitle(target),
        dateWords: (date: string) => markdownText(dateWords(date)),
        settledBox: ({settled}: ChecklistName) => (settled ? 'x' : ' '),
        uploadable: isToBeHad,
        stepTitle: (id: Step['id']) => STEPS.find((step) => step.id === id)?.title,
        heading: (route: keyof typeof HEADINGS) => {
          const {heading, remark} = HEADINGS[route]
          return remark === undefined ? heading : `${heading}: ${remark}`
        },
        list: (values: readonly string[]) => values.map((value) => markdownText(value)).join(', '),
      },
    },
  )
}

/**
 * Returns the steps with a box of their own: the token is deleted once a day, not once a name, and of a name that cannot be
 * had any more only what was done is left.
 */
function ownSteps(name: ChecklistName): ChecklistName['steps'] {
  return name.steps.filter(({id}) => id !== 'token' && (isToBeHad(name) || Boolean(name.progress?.steps[id])))
}
