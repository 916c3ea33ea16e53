import {readTemplate} from '../../assets/templates.ts'
import {isDate} from '../../dates.ts'
import {targetTitle} from '../../findings/target-words.ts'
import type {StepId} from '../../plan/types.ts'
import {count} from '../../plural.ts'
import {comparison} from '../comparison.ts'
import {notWorthWords, outlookWords} from '../outlook.ts'
import {contentPolicy, embeddedJson, joinedScript, visible} from '../page.ts'
import {percent} from '../percent.ts'
import {render} from '../template.ts'
import {alertWords, dateWords, listWords} from '../words.ts'
import {coverageCurve} from './coverage-curve.ts'
import type {Checklist, ChecklistDay, ChecklistName} from './document.ts'
import {checklistProspect, covered, cumulativeRisk, riskByTarget, riskByTechnique, type Share} from './figures.ts'
import {dayTitle, isToBeHad, leadWords} from './lead.ts'
import {HEADINGS} from './markdown.ts'
import {alsoWords, imitationWords, pillsOf} from './name-words.ts'
import type {Step} from './steps.ts'

/** How many characters of a word in the title fit a page 360 pixels wide. */
const MAX_UNBROKEN = 18

/** The page's own modules, dependencies first: they are joined into the one inline script. */
const SCRIPTS = [
  'answers',
  'progress',
  'schedule',
  'selection',
  'say',
  'steps',
  'notebook',
  'name',
  'days',
  'today',
  'list',
  'page',
  'keyboard',
  'import',
  'main',
]

/**
 * Returns the checklist as one self-contained HTML page. Everything is in it; its Content-Security-Policy allows its
 * own style sheet and script by their SHA-256 and nothing else, so it can neither load nor send anything.
 */
export async function checklistHtml(original: Checklist): Promise<string> {
  const checklist = visible(original)
  const style = readTemplate('checklist/style.css')
  const script = pageScript()
  const names = numbered(checklist)
  const prospect = checklistProspect(checklist)
  const view = {
    ...checklist,
    style,
    script,
    csp: contentPolicy({style, script}),
    data: embeddedJson(pageData(checklist, names)),
    title: listWords(checklist.targets.map(({name}) => targetTitle(name))),
    lead: leadWords(checklist),
    withSteps: names.filter(({steps}) => steps.length > 0).length,
    curve: coverageCurve({
      points: cumulativeRisk(covered(checklist)),
      budget: checklist.budget,
      blocked: checklist.blockList?.coverage ?? null,
      ...prospect,
    }),
    outlookWords: unbrokenShares(outlookWords(prospect)),
    notWorth: checklist.days.length > 0 ? unbrokenShares(notWorthWords(prospect)) : '',
    techniques: bars(riskByTechnique(checklist)),
    byTarget: bars(riskByTarget(checklist)),
    others: Object.entries(checklist.elsewhere)
      .filter(([, list]) => list.length > 0)
      .map(([route, list]) => ({...HEADINGS[route as keyof typeof HEADINGS], list})),
  }
  const at = new Map(names.map((name, i) => [name, i]))
  const {escapeExpression} = (await import('handlebars')).default
  return render('checklist/page.hbs', view, {
    as: 'html',
    partials: {
      ...comparison.partials,
      name: 'checklist/name.hbs',
      pill: 'checklist/pill.hbs',
      bar: 'checklist/bar.hbs',
    },
    helpers: {
      ...comparison.helpers,
      percent: (share: number) => unbrokenShares(percent(share)),
      dateWords,
      targetWords: targetTitle,
      how: imitationWords,
      also: alsoWords,
      pills: (name: ChecklistName) => pillsOf(name).map((pill, i) => ({...pill, id: `why${at.get(name)}-${i}`})),
      number: (n: number) => n.toLocaleString('en'),
      count,
      prose: (text: string) =>
        text
          .split(/`([^`]+)`/)
          .map((part, i) => (i % 2 === 1 ? `<code>${escapeExpression(part)}</code>` : escapeExpression(part)))
          .join(''),
      at: (name: ChecklistName) => at.get(name),
      // A name is not broken at its hyphen as long as it fits the narrowest page.
      unbroken: (text: string) =>
        text
          .split(' ')
          .map((word) =>
            word.length <= MAX_UNBROKEN ? `<span>${escapeExpression(word)}</span>` : escapeExpression(word),
          )
          .join(' '),
      ownStep: (id: StepId) => id !== 'token',
      alertWords,
      uploadable: isToBeHad,
      dayTitle,
      stepTitle: (id: string) => checklist.steps.find((step) => step.id === id)?.title,
    },
  })
}

/** Returns the names in the order of the page; a name's index is its number in the page and its data. */
function numbered({days, elsewhere}: Checklist): readonly ChecklistName[] {
  return [...days.flatMap(({names}) => names), ...Object.values(elsewhere).flat()]
}

/** Returns what the page's script needs beyond the page itself. */
function pageData(checklist: Checklist, names: readonly ChecklistName[]): object {
  const at = new Map(names.map((name, i) => [name, i]))
  return {
    id: checklist.id,
    perDay: checklist.perDay,
    days: checklist.days.map(({date, names: list}: ChecklistDay) => ({
      date: date !== null && isDate(date) ? date : null,
      names: list.map((name) => at.get(name)),
    })),
    answers: checklist.answers,
    names: names.map(({name, imitates, risk, alerts, verdict, ours, route, note, steps, progress}) => ({
      name,
      target: imitates?.target ?? '',
      risk: Number(risk.toPrecision(4)),
      // The usual values are left out: a page for 500 names should stay below a megabyte.
      ...(steps.length > 0 && {steps: stepData(steps)}),
      ...(alerts.length > 0 && {alerts: true}),
      ...(verdict !== 'open' && !ours && {verdict}),
      ...(route !== 'register' && {route}),
      ...(note !== '' && {note}),
      ...(progress && {progress}),
    })),
  }
}

/** The page fills in a name's steps when the name is opened. The token is not among them: it is deleted once a day. */
function stepData(steps: readonly Step[]): object {
  const own = steps.filter(({id}) => id !== 'token')
  return Object.fromEntries(
    own.map(({id, url, command, expect}) => [id, {...(url && {url}), ...(command && {command}), expect}]),
  )
}

/** A number is not parted from its sign at the end of a line. */
function unbrokenShares(text: string): string {
  return text.replaceAll(' %', '\u00a0%').replaceAll('< ', '<\u00a0')
}

function pageScript(): string {
  return joinedScript(SCRIPTS.map((name) => readTemplate(`checklist/page/${name}.js`)))
}

/** Returns what the bars show, each as wide as its risk relative to the greatest; the sum of the rest has no bar. */
function bars(list: readonly Share[]): readonly object[] {
  const most = Math.max(...list.filter(({rest}) => !rest).map(({risk}) => risk), Number.MIN_VALUE)
  return list.map(({label, risk, rest}) => ({label, risk, width: rest ? '' : `${((risk / most) * 100).toFixed(1)}%`}))
}
