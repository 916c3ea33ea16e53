import {describe, expect, it} from 'vitest'
import {sdistFileName} from '../../src/placeholder/archive.ts'
import {folderOf} from '../../src/registry/client/address.ts'
import {liveFileName} from '../../src/registry/live/live.ts'
import {blockOsv} from '../../src/report/block/osv.ts'
import {draftNotices} from '../../src/report/notices.ts'
import {reviewedName, sampleReview} from '../support/sample-review.ts'
import {named} from '../support/world.ts'

/** What Windows gives to devices, whatever extension follows (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICES = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9']
const NAMES = [...DEVICES, 'a', 'a-b', 'ab', 'x'.repeat(241), 'x'.repeat(242), `${'x'.repeat(241)}y`]

const rule = (name: string) => ({name: named(name), kind: 'open', target: 'requests', technique: 'omission'})
const notice = (name: string) => {
  const [target] = sampleReview().targets
  return draftNotices(sampleReview({targets: [{...target!, name}], names: [reviewedName('reqeusts', {target: name})]}))
}

/** How files are called that are named after projects. */
const FILES: Readonly<Record<string, (names: readonly string[]) => string[] | Promise<string[]>>> = {
  'a placeholder': (names) => names.map((name) => sdistFileName(name, '0.0.0')),
  'what is kept of an answer': (names) => names.map((name) => liveFileName(named(name))),
  'the folder of an index': (names) => names.map((name) => folderOf(`https://${name.slice(0, 60)}.org/${name}/`)),
  'the folder of a long address': (names) =>
    names.map((name) => folderOf(`https://${'label.'.repeat(41)}org/${name}/`)),
  'an OSV record': (names) => {
    const rules = names.map(rule)
    const files = blockOsv({rules, targets: [], selection: {by: 'all'}, index: {asOf: '2026-11-27'}} as never)
    return [...files].map(({file}) => file).filter((file) => file.endsWith('.json'))
  },
  'a notice': async (names) => (await Promise.all(names.map(notice))).map(([draft]) => draft!.file),
}

describe.each(Object.entries(FILES))('the file name of %s', (_, fileNames) => {
  it('means a file on every system, in its folder', async () => {
    for (const file of await fileNames(NAMES)) {
      expect(DEVICES).not.toContain(file.split('.')[0]!.toLowerCase())
      expect(file).toMatch(/^[\w.-]{1,255}$/)
      expect(file).not.toMatch(/^\.|[. ]$/)
    }
  })

  it('tells one project from another where case does not', async () => {
    const files = await fileNames(NAMES)
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(NAMES.length)
  })
})
