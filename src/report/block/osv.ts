import {HEADER_FILE, recordFile, recordId} from '../../block/osv-records.ts'
import type {BlockList, BlockRule} from '../../block/types.ts'
import {jsonDocument} from '../../escape/json.ts'
import {targetTitle} from '../../findings/target-words.ts'
import {headerLines} from './text.ts'

/** One of the files that records are. */
export interface OsvFile {
  readonly file: string
  readonly text: string
}

/**
 * Renders one record a rule by the OSV schema 1.7 (https://ossf.github.io/osv-schema/), and before them a file that says
 * what they were made from. No record calls a name malware: nobody has registered it.
 */
export function* blockOsv(list: BlockList): Generator<OsvFile> {
  yield {file: HEADER_FILE, text: headerLines(list, 'osv').join('')}
  for (const rule of list.rules) {
    yield {file: recordFile(rule.name), text: jsonDocument(recordOf(rule, list))}
  }
}

function recordOf(rule: BlockRule, {date: made, index: {asOf}}: BlockList): object {
  const {name, kind, target, technique, date, expires} = rule
  const words = targetTitle(target)
  const isOpen = kind === 'open'
  return {
    schema_version: '1.7.0',
    id: recordId(name),
    modified: `${made}T00:00:00Z`,
    published: `${date}T00:00:00Z`,
    summary: isOpen ? `Not malware: an unregistered look-alike of ${words}` : `A suspicious look-alike of ${words}`,
    details: isOpen
      ? `Nobody had registered \`${name}\` on PyPI as of ${asOf}. Whatever is there later is not ${words}: anybody who asks for it has most likely mistyped or misremembered a name. Trust this record until ${expires}, then regenerate it.`
      : `\`${name}\` is registered on PyPI and resembles ${words} in ways that squats do. That is evidence, not a verdict. Trust this record until ${expires}, then look again.`,
    affected: [
      {
        package: {ecosystem: 'PyPI', name, purl: `pkg:pypi/${name}`},
        ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}]}],
      },
    ],
    database_specific: {forestall: {kind, target, technique, date, expires}},
  }
}
