import fc from 'fast-check'
import {HEADER_FILE, recordFile} from '../../../src/block/osv-records.ts'
import {byName, changesSince} from '../../../src/block/rules.ts'
import {readRulesFile} from '../../../src/block/rules-file.ts'
import type {FiledRule} from '../../../src/block/types.ts'
import {ForestallError} from '../../../src/errors.ts'
import {containerAt} from '../../../src/io/read-records.ts'
import {writeRecords} from '../../../src/io/write-records.ts'
import {zipOf} from '../../../src/io/zip/write-zip.ts'
import {blockChanges} from '../../../src/report/block/changes.ts'
import {renderOsv} from '../../../src/report/block/index.ts'
import {sampleRules} from '../../support/sample-rules.ts'
import {damagedBytes, damagedJson, damagedText, hostileText, mostly} from '../damage.ts'
import {door, type Room} from '../door.ts'

const FILES = [...(await renderOsv(sampleRules))]
const ZIP = Buffer.concat([...zipOf(FILES)])
const HEADER = FILES.find(({file}) => file === HEADER_FILE)!.text
const [RECORD] = FILES.filter(({file}) => file !== HEADER_FILE).map(({text}) => JSON.parse(text) as unknown)

const members = fc.record({
  header: fc.option(mostly(HEADER, damagedText([HEADER]))),
  record: damagedJson([RECORD]),
  file: mostly(recordFile('reqeusts'), hostileText),
})

/** Records that are compared or brought up to date: a folder, an archive of such files, an archive damaged itself. */
export const osvRecords = door({
  id: 'osv-records',
  title: 'folders and zip archives of OSV records (`block --check`, `--update`)',
  inputs: fc.oneof(
    fc.record({zip: damagedBytes([ZIP])}),
    members.map((files) => ({zip: Buffer.concat([...zipOf(filesOf(files))])})),
    fc.record({folder: members}),
  ),
  async enter(input, room) {
    const path = 'zip' in input ? await room.file('rules.zip', input.zip) : await folderOf(input.folder, room)
    const filed = await readRulesFile(path)
    const changes = changesSince(byName(filed.rules), () => false, sampleRules.rules, sampleRules.date)
    await rewrite(path, changes.dropped)
    if (!isSame((await readRulesFile(path)).rules, sampleRules.rules)) throw new Error('it was not brought up to date')
    const told = {file: path, format: filed.format, rules: filed.rules.length, updated: true, ...changes}
    return [blockChanges({...sampleRules, changes: told}, told)]
  },
})

interface Members {
  readonly header: string | null
  readonly record: string
  readonly file: string
}

function filesOf({header, record, file}: Members): {file: string; text: string}[] {
  return [...(header === null ? [] : [{file: HEADER_FILE, text: header}]), {file, text: record}]
}

async function folderOf(files: Members, room: Room): Promise<string> {
  for (const {file, text} of filesOf(files)) {
    // What no file system takes does not come in by a folder.
    if (/^[^/\0]{1,100}$/.test(file) && !file.startsWith('.')) await room.file(`rules/${file}`, text)
  }
  return `${room.path}/rules`
}

async function rewrite(path: string, dropped: readonly string[]): Promise<void> {
  const container = await containerAt(path)
  if (container === undefined) throw new ForestallError('badInput', 'It holds no records', 'Make some.')
  await writeRecords(path, await renderOsv(sampleRules), container, dropped.map(recordFile))
}

function isSame(read: readonly FiledRule[], written: readonly FiledRule[]): boolean {
  const names = (rules: readonly FiledRule[]) => rules.map(({name}) => name).sort()
  return `${names(read)}` === `${names(written)}`
}
