import fc from 'fast-check'
import {byName, changesSince} from '../../../src/block/rules.ts'
import {readRulesFile} from '../../../src/block/rules-file.ts'
import type {BlockList} from '../../../src/block/types.ts'
import {blockChanges} from '../../../src/report/block/changes.ts'
import {BLOCK_FORMATS, renderBlock} from '../../../src/report/block/index.ts'
import {sampleRules} from '../../support/sample-rules.ts'
import {damagedJson, damagedText} from '../damage.ts'
import {door} from '../door.ts'

const TEXTS = await Promise.all(
  BLOCK_FORMATS.flatMap((format) => (format === 'osv' || format === 'json' ? [] : [renderBlock(sampleRules, format)])),
)

/** Files of rules that are compared or brought up to date. */
export const rulesFile = door({
  id: 'rules-file',
  title: 'rules files (`block --check`, `--update`)',
  inputs: fc.record({
    text: fc.oneof(damagedText(TEXTS.map((pieces) => [...pieces].join(''))), damagedJson([sampleRules])),
  }),
  async enter({text}, room) {
    const filed = await readRulesFile(await room.file('rules.txt', text))
    const changes = changesSince(byName(filed.rules), () => false, sampleRules.rules, sampleRules.date)
    const {path, format} = filed
    const list: BlockList = {
      ...sampleRules,
      changes: {file: path, format, rules: filed.rules.length, updated: false, ...changes},
    }
    const texts = [blockChanges(list, list.changes!)]
    for (const form of BLOCK_FORMATS) if (form !== 'osv') texts.push(...(await renderBlock(list, form)))
    return texts
  },
})
