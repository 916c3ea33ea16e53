import {fileURLToPath} from 'node:url'
import {parse} from 'csv-parse/sync'
import {describe, expect, it} from 'vitest'
import type {Format} from '../../../src/cli/formats.ts'
import {checklistOf} from '../../../src/report/checklist/document.ts'
import {renderChecklist} from '../../../src/report/checklist/index.ts'
import {HOSTILE, hostilePlan} from '../../support/hostile-plan.ts'
import {entry, plan, requestsPlan} from '../../support/sample-plan.ts'

const golden = (name: string) => fileURLToPath(new URL(`../../fixtures/report/${name}`, import.meta.url))
const requests = checklistOf(requestsPlan(), 'forestall-plan.json')
const hostile = checklistOf(hostilePlan(), 'forestall-plan.json')

describe('the checklist of a plan for requests', () => {
  it.each(['md', 'csv', 'json'] as const)('is, as %s, the golden file', async (format: Format) => {
    await expect(await renderChecklist(requests, format)).toMatchFileSnapshot(golden(`checklist.${format}`))
  })

  it('is the same text for the same plan', async () => {
    const again = checklistOf(requestsPlan(), 'forestall-plan.json')
    expect(await renderChecklist(again, 'html')).toBe(await renderChecklist(requests, 'html'))
  })
})

describe('a name that cannot be had any more', () => {
  const none = {batch: null, date: null}
  const entries = [
    entry('requsts'),
    entry('requets', {verdict: 'taken', ...none}),
    entry('reqests', {
      verdict: 'refused',
      refusal: {reason: 'prohibited', collidesWith: null},
      progress: {updated: '2026-11-24T09:00:00Z', steps: {free: '2026-11-24T09:00:00Z'}, answer: null},
      ...none,
    }),
  ]

  it('has no step in Markdown but those that were done, and no day to come', async () => {
    const text = await renderChecklist(checklistOf(plan(entries), 'forestall-plan.json'), 'md')
    const [open, lost] = text.split('## What each step')[0]!.split('## Not to be uploaded')
    expect(open).toContain('twine upload')
    expect(open).toContain('Delete the API token')
    expect(lost!.match(/^ *- .{40}/gm)).toEqual([
      expect.stringMatching(/^- \[ ] `reqests`/),
      expect.stringMatching(/^ {2}- \[x] Check that the name is still free/),
      expect.stringMatching(/^- \[ ] `requets`/),
    ])
  })
})

describe('a hostile plan', () => {
  it('puts no cell into a spreadsheet that could be a formula', async () => {
    const rows: string[][] = parse(await renderChecklist(hostile, 'csv'))
    expect(rows).toHaveLength(HOSTILE.length + 1)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  })

  it('stays text in Markdown: no tag, link, image, mention or heading of its own', async () => {
    const text = await renderChecklist(hostile, 'md')
    // What is left outside code spans and our own links is all that Markdown could read as markup.
    const outside = text
      .replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
      .replaceAll(/<https:\/\/pypi\.org[^\s<>]*>/g, '')
    expect(outside).not.toMatch(/(?<!\\)<[a-z/!]/i)
    expect(outside).not.toMatch(/(?<!\\)!?\[[^\]]*\]\((?!https:\/\/(peps|github|blog|docs)\.)/)
    expect(outside).not.toMatch(/@pypi|(?<!\\)#1/)
    expect(
      text.match(/^#{1,6} .*/gm)?.every((heading) => !/owned|evil/.test(heading) || heading.startsWith('## Day')),
    ).toBe(true)
  })

  it('shows no control or direction character in any format but JSON, where they are escaped', async () => {
    for (const format of ['md', 'csv', 'html'] as const) {
      const text = await renderChecklist(hostile, format)
      for (const sign of ['\u0007', '\u001b', '\u202e']) expect(text).not.toContain(sign)
    }
    expect(JSON.parse(await renderChecklist(hostile, 'json'))).toEqual(hostile)
  })

  it('keeps every shell line one harmless word after the command', () => {
    for (const {steps} of hostile.days.flatMap(({names}) => names)) {
      for (const {command} of steps) {
        if (command) expect(command).toMatch(/^(sha256sum|twine upload) ([\w./+@%=:,-]+|('[^'\n]*'|\\')+)$/)
      }
    }
  })
})
