import fc from 'fast-check'
import {changesSince, keepingDates, rulesAgainst} from '../../../src/block/rules.ts'
import {readRulesFile} from '../../../src/block/rules-file.ts'
import type {BlockList} from '../../../src/block/types.ts'
import {blockChanges} from '../../../src/report/block/changes.ts'
import {BLOCK_FORMATS, renderBlock} from '../../../src/report/block/index.ts'
import {named} from '../../support/world.ts'
import {damagedJson, damagedText} from '../damage.ts'
import {door} from '../door.ts'

const OPEN = {name: named('reqeusts'), target: 'requests', technique: 'transposition', risk: 0.1}
const LIST: BlockList = {
  schema: 'forestall/block/v1',
  index: {source: 'bundled', asOf: '2026-11-01', names: 3, serial: null, sha256: 'ab'.repeat(32)},
  date: '2026-11-27',
  days: 90,
  selection: {by: 'limit', limit: 1},
  suspicious: false,
  origin: ['requests', '--file', 'uv.lock'],
  targets: ['requests'],
  open: 1,
  coverage: 0.1,
  changes: null,
  rules: rulesAgainst([OPEN as never], {date: '2026-11-27', days: 90}),
}
const TEXTS = await Promise.all(
  BLOCK_FORMATS.flatMap((format) => (format === 'osv' || format === 'json' ? [] : [renderBlock(LIST, format)])),
)

/** Files of rules that are compared or brought up to date. */
export const rulesFile = door({
  id: 'rules-file',
  title: 'rules files (`block --check`, `--update`)',
  inputs: fc.record({text: fc.oneof(damagedText(TEXTS.map((pieces) => [...pieces].join(''))), damagedJson([LIST]))}),
  async enter({text}, room) {
    const filed = await readRulesFile(await room.file('rules.txt', text))
    const rules = keepingDates(LIST.rules, filed.rules)
    const changes = changesSince(filed.rules, () => false, rules, LIST.date)
    const {path, format} = filed
    const list: BlockList = {
      ...LIST,
      rules,
      changes: {file: path, format, rules: filed.rules.length, updated: false, ...changes},
    }
    const texts = [blockChanges(list, list.changes!)]
    for (const form of BLOCK_FORMATS) if (form !== 'osv') texts.push(...(await renderBlock(list, form)))
    return texts
  },
})
