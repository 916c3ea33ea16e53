import {markdownCode, markdownText} from '../../escape/markdown.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import type {Squat, TargetSummary} from '../../findings/types.ts'
import {byRisk} from '../../plan/schedule.ts'
import type {Plan, PlanEntry} from '../../plan/types.ts'
import {parseLabel} from '../../targets/label.ts'
import {asWebAddress} from '../../urls.ts'
import {percent} from '../percent.ts'
import {render} from '../template.ts'
import {alertWords, count} from '../words.ts'

/** A name PyPI is asked to prohibit, with the evidence: what it imitates and how likely a squatter takes it. */
export interface AskedName extends Squat {
  readonly name: string
  readonly alerts: readonly string[]
}

/** One request: the names around one target, and the fields of PyPI's form as Markdown to paste. */
export interface TargetRequest {
  readonly target: string
  readonly title: string
  readonly fields: readonly {readonly label: string; readonly text: string}[]
  readonly names: readonly AskedName[]
}

/** What is asked of PyPI, per target: every format shows this, `--format json` is this. */
export interface RequestDocument {
  readonly schema: 'forestall/request/v1'
  readonly index: IndexIdentity
  readonly form: string
  readonly requests: readonly TargetRequest[]
}

/** The tracker's forms; the one to choose is “PEP 541 request”. There is none for prohibiting names. */
const FORM = 'https://github.com/pypi/support/issues/new/choose'

/**
 * Returns the requests for the plan's names with route `ask` that nobody has yet, one per target in the plan's order; a
 * name that imitates several targets is asked for by the one it imitates most likely.
 * The labels are those of PyPI's form (pypi/support, `.github/ISSUE_TEMPLATE/pep541-request.yml`).
 */
export async function requestOf(plan: Plan): Promise<RequestDocument> {
  const asked = byRisk(plan.entries).filter(({route, verdict}) => route === 'ask' && verdict === 'open')
  const requests = plan.targets.map(async (target) => {
    const names = asked.filter(({squats}) => squats[0]?.target === target.name).map(askedName)
    return names.length > 0 ? [await targetRequest(plan, target, names)] : []
  })
  return {schema: 'forestall/request/v1', index: plan.index, form: FORM, requests: (await Promise.all(requests)).flat()}
}

function askedName({name, squats, alerts}: PlanEntry): AskedName {
  return {name, ...squats[0]!, alerts}
}

async function targetRequest(
  {index, placeholder}: Plan,
  {name: label, rank, open, taken, variants}: TargetSummary,
  names: readonly AskedName[],
): Promise<TargetRequest> {
  const {kind, name} = parseLabel(label) ?? {kind: 'project', name: label}
  const view = {kind, isProject: kind === 'project', name, rank, open, taken, variants, names, index, ...placeholder}
  const text = async (field: string) => (await render(`request/${field}.md.hbs`, view, {as: 'text', helpers})).trim()
  return {
    target: label,
    title: `PEP 541 Request: prohibit ${count(names.length, 'look-alike')} of ${name}`,
    fields: [
      {label: 'Project to be claimed', text: await text('project')},
      {label: 'Your PyPI username', text: '`USER_NAME`: https://pypi.org/user/USER_NAME'},
      {label: 'Reasons for the request', text: await text('reasons')},
      {label: 'Maintenance or replacement?', text: 'Neither: please leave it unset.'},
      {label: 'Source code repositories URLs', text: await text('sources')},
      {label: 'Contact and additional research', text: await text('research')},
    ],
    names,
  }
}

const helpers = {
  md: (text: string) => markdownText(text),
  code: (text: string) => markdownCode(text),
  cell: (text: string) => markdownCode(text, {cell: true}),
  // Pointed brackets make a link of it; what is no address stays text.
  link: (url: string) => (asWebAddress(url) ? `<${asWebAddress(url)}>` : markdownCode(url)),
  path: (name: string) => encodeURIComponent(name),
  percent,
  number: (n: number) => n.toLocaleString('en'),
  isStdlib: (kind: string) => kind === 'stdlib',
  alertWords,
  fromAlias: ({seed, target}: AskedName) =>
    target === seed || target.endsWith(`:${seed}`) ? '' : ` of ${markdownCode(seed, {cell: true})}`,
}
