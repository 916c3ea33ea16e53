import {readTemplate} from '../../assets/templates.ts'
import {shellWord} from '../../escape/shell.ts'
import {targetTitle} from '../../findings/target-words.ts'
import {likenessWords} from '../../placeholder/likeness.ts'
import {STATEMENT_ELEMENT} from '../../placeholder/read-statement.ts'
import type {HeldName, Statement} from '../../placeholder/statement.ts'
import {count} from '../../plural.ts'
import {parseLabel} from '../../targets/label.ts'
import {asWebAddress} from '../../urls.ts'
import {difference} from '../checklist/difference.ts'
import {comparison} from '../comparison.ts'
import {contentPolicy, embeddedJson, visible} from '../page.ts'
import {render} from '../template.ts'
import {dateWords, listWords} from '../words.ts'
import {heldGroups} from './groups.ts'

/**
 * Returns the statement as one self-contained page in the style of the checklist, without a script. The whole statement
 * is in it as JSON too, for `forestall verify`.
 */
export async function statementHtml(statement: Statement): Promise<string> {
  const style = readTemplate('checklist/style.css')
  const {contact, names} = visible(statement)
  const web = statement.contact.url && asWebAddress(statement.contact.url)
  const view = {
    ...visible(statement),
    style,
    csp: contentPolicy({style}),
    several: names.length > 1,
    groups: heldGroups(names).map((group) => ({...group, names: group.names.map(nameView)})),
    reachable: contact.email !== null || contact.url !== null,
    mail: `mailto:${encodeURIComponent(contact.email ?? '').replaceAll('%40', '@')}`,
    web: web ?? null,
    source: web ? shellWord(web) : 'PAGE',
    element: STATEMENT_ELEMENT,
    data: embeddedJson(statement),
  }
  return render('statement/page.hbs', view, {
    as: 'html',
    partials: comparison.partials,
    helpers: {...comparison.helpers, count, dateWords},
  })
}

/** What the page shows of a name: how it differs from the target it imitates most, and which others it imitates. */
function nameView(held: HeldName): object {
  const [first, ...others] = held.protects
  const imitates = first ?? null
  const also = [...others.map(({target}) => targetTitle(target)), ...(held.more > 0 ? [`${held.more} more`] : [])]
  return {
    ...held,
    imitates,
    difference: difference(first?.seed ?? held.name, held.name),
    how:
      first === undefined || first.target === held.name
        ? ''
        : sentence(likenessWords(held.name, parseLabel(first.target)!.name, first)),
    also: also.length > 0 ? `; it looks like ${listWords(also)} too` : '',
  }
}

/** Returns words as the beginning of a sentence. */
function sentence(words: string): string {
  return words.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}
