import {markdownCode, markdownText} from '../../escape/markdown.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {targetTitle, wordsOf} from '../../findings/target-words.ts'
import {limits} from '../../limits.ts'
import type {Plan} from '../../plan/types.ts'
import {count} from '../../plural.ts'
import {asWebAddress} from '../../urls.ts'
import {percent} from '../percent.ts'
import {day} from '../project-words.ts'
import {render} from '../template.ts'
import {alertWords} from '../words.ts'
import {type AskedName, groupsOf, isForOthers, type RequestGroup} from './groups.ts'

export type {AskedName} from './groups.ts'

/** One request or note: names that are asked for together, and what is written about them, as Markdown to paste. */
export interface TargetRequest {
  /** Who reads it: PyPI, or the maintainers of a target that is not the user's, who alone could ask PyPI. */
  readonly audience: 'pypi' | 'maintainers'
  /** Label of the target; `acme-*` for several internal names; empty for look-alikes of internal names. */
  readonly target: string
  readonly title: string
  /** Opens PyPI's form with the title filled in; null for a note. */
  readonly url: string | null
  /** For PyPI the fields of its form, in its order. */
  readonly fields: readonly {readonly label: string; readonly text: string}[]
  /** Most likely first. */
  readonly names: readonly AskedName[]
}

/** What is asked of PyPI, per target: every format shows this, `--format json` is this. */
export interface RequestDocument {
  readonly schema: 'forestall/request/v1'
  readonly index: IndexIdentity
  readonly form: string
  readonly requests: readonly TargetRequest[]
}

/**
 * The form “PEP 541 request” of PyPI's tracker; there is none for prohibiting names. An address can fill in the title
 * alone: the fields of the form have no ids, by which GitHub would know them.
 */
const FORM = 'https://github.com/pypi/support/issues/new?template=pep541-request.yml'

/**
 * Returns the requests for the plan's names with route `ask` that nobody has yet, in the groups of `groupsOf`.
 * The labels are those of PyPI's form (pypi/support, `.github/ISSUE_TEMPLATE/pep541-request.yml`).
 */
export async function requestOf(plan: Plan): Promise<RequestDocument> {
  const asked = plan.entries.filter(({route, verdict}) => route === 'ask' && verdict === 'open')
  const requests = groupsOf(asked, plan.targets).map((group) => requestFor(group, plan))
  return {schema: 'forestall/request/v1', index: plan.index, form: FORM, requests: await Promise.all(requests)}
}

const REASONS = {'look-alikes': 'reasons', own: 'own', hidden: 'hidden'} as const

async function requestFor(group: RequestGroup, {index, placeholder}: Plan): Promise<TargetRequest> {
  const {about, target, summary, names} = group
  const words = summary && wordsOf(summary)
  const view = {
    names,
    index,
    day: day(index.asOf),
    form: FORM,
    several: names.length > 1,
    hasOwn: names.some(({name}) => name === target),
    prefix: target.replace(/-\*$/, ''),
    name: words?.name ?? '',
    said: words?.said ?? '',
    where: whereOf(group),
    variants: summary?.variants ?? 0,
    open: summary?.open ?? 0,
    taken: summary?.taken ?? 0,
    ...placeholder,
  }
  const options = {as: 'text', helpers, partials: {names: 'request/names.md.hbs'}} as const
  const text = async (file: string) => (await render(`request/${file}.md.hbs`, view, options)).trim()
  if (isForOthers(group)) {
    const title = `Names that look like ${view.name}`
    const fields = [{label: 'Message', text: await text('note')}]
    return {audience: 'maintainers', target, title, url: null, fields, names}
  }
  const title = shortened(`PEP 541 Request: prohibit ${whatIsAsked(group, view.name)}`)
  return {
    audience: 'pypi',
    target,
    title,
    url: `${FORM}&${new URLSearchParams({title})}`,
    fields: [
      {label: 'Project to be claimed', text: await text('project')},
      {label: 'Your PyPI username', text: '`USER_NAME`: https://pypi.org/user/USER_NAME'},
      {label: 'Reasons for the request', text: await text(REASONS[about])},
      {label: 'Maintenance or replacement?', text: 'Neither: please leave it unset.'},
      {label: 'Source code repositories URLs', text: await text('sources')},
      {label: 'Contact and additional research', text: await text('research')},
    ],
    names,
  }
}

/** Where the target is, and how high it ranks, if it is a project on PyPI. */
function whereOf({summary}: RequestGroup): string {
  const words = summary && wordsOf(summary)
  if (!words?.isCommand || words.url === null) return ''
  return `${words.url}${summary?.rank ? `, number ${summary.rank} by downloads` : ''}`
}

function whatIsAsked({about, target, names}: RequestGroup, name: string): string {
  if (about === 'look-alikes') {
    const others = names.filter((asked) => asked.name !== target).length
    if (others === names.length) return `${count(others, 'look-alike')} of ${name}`
    return others === 0 ? name : `${name} and ${count(others, 'look-alike')}`
  }
  if (about === 'hidden') return `${count(names.length, 'look-alike')} of internal names`
  const which = names.length === 1 ? target : `${names.length} names beginning with ${target.replace(/-\*$/, '')}`
  return `${which} (dependency confusion)`
}

function shortened(title: string): string {
  return title.length > limits.issueTitleLength ? `${title.slice(0, limits.issueTitleLength - 1)}…` : title
}

const helpers = {
  md: (text: string) => markdownText(text),
  code: (text: string) => markdownCode(text),
  cell: (text: string) => markdownCode(text, {cell: true}),
  // Angle brackets make it a link; whatever is not a web address stays text.
  link: (url: string) => (asWebAddress(url) ? `<${asWebAddress(url)}>` : markdownCode(url)),
  percent,
  number: (n: number) => n.toLocaleString('en'),
  areWords: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'is' : 'are'}`,
  alertWords,
  fromAlias: ({seed, target, technique}: AskedName) =>
    technique === 'exact' || target === seed || target.endsWith(`:${seed}`)
      ? ''
      : ` of ${markdownCode(seed, {cell: true})}`,
}

/** Returns what stands over a request. */
export function requestHeading({target}: Pick<TargetRequest, 'target'>): string {
  return target === '' ? 'Look-alikes of internal names' : targetTitle(target)
}

/** Returns names one a line, as the form takes them that PyPI's admins prohibit names in bulk with. */
export function nameLines(names: readonly AskedName[]): string {
  return names.map(({name}) => name).join('\n')
}

/** Returns the requests to PyPI, and the notes to maintainers. */
export function byAudience({requests}: RequestDocument): {requests: TargetRequest[]; notes: TargetRequest[]} {
  return {
    requests: requests.filter(({audience}) => audience === 'pypi'),
    notes: requests.filter(({audience}) => audience === 'maintainers'),
  }
}
