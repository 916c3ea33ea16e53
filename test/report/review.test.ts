import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import {draftNotices} from '../../src/report/notices.ts'
import {renderReview} from '../../src/report/review.ts'
import {HOSTILE} from '../support/hostile-plan.ts'
import {facts, reviewedName, sampleReview} from '../support/sample-review.ts'

const golden = (name: string) => fileURLToPath(new URL(`../fixtures/report/${name}`, import.meta.url))

describe('a review', () => {
  it.each([
    ['text', 'review.txt'],
    ['md', 'review.md'],
  ] as const)('is, as %s, the golden file', async (format, file) => {
    await expect(await renderReview(sampleReview(), format)).toMatchFileSnapshot(golden(file))
  })

  it('keeps to its schema, as the sample does', async () =>
    expect(await schemaErrors('review', sampleReview())).toEqual([]))

  it.each([
    [
      'nothing found',
      {names: [], found: 0, since: null},
      /^0 registered look-alikes of requests\. Left out as legitimate: 1\./,
    ],
    [
      'one of several targets',
      {targets: Array(3).fill(sampleReview().targets[0]), found: 1},
      /1 new look-alike of 3 targets since 2026-11-15\./,
    ],
    ['more than shown', {found: 130}, /127 more with `--all`\./],
  ])('sums up %s', async (_, changes, words) => {
    const lines = (await renderReview(sampleReview(changes), 'text')).trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(words)
  })
})

describe('the drafts of a review', () => {
  it('are the golden files', async () => {
    const [notice, report] = await draftNotices(sampleReview())
    expect([notice!.file, report!.file]).toEqual(['notice-requests-2026-11-22.md', 'report-requests-2026-11-22.md'])
    await expect(notice!.text).toMatchFileSnapshot(golden('notice.md'))
    await expect(report!.text).toMatchFileSnapshot(golden('report.md'))
  })

  it.each([
    ['stdlib:json', ['notice-stdlib.json-2026-11-22.md', 'report-stdlib.json-2026-11-22.md']],
    ['slip:git', []],
  ])('for %s are %j', async (target, files) => {
    const [one] = sampleReview().targets
    const review = sampleReview({targets: [{...one!, name: target}], names: [reviewedName('jsson', {target})]})
    expect((await draftNotices(review)).map(({file}) => file)).toEqual(files)
  })
})

describe('hostile projects', () => {
  const review = sampleReview({
    targets: [{...sampleReview().targets[0]!, contacts: HOSTILE.map((text) => ({label: text, value: text}))}],
    names: HOSTILE.map((text, i) =>
      reviewedName(`look-alike-${i}`, {
        reasons: [{id: 'resemblance', weight: 1, text}],
        project: facts({summary: text, owners: [text], organization: text}),
      }),
    ),
  })

  it('move no cursor on a terminal', async () =>
    expect(await renderReview(review, 'text')).not.toMatch(/(?!\n)[\p{Cc}\u202e\u2028]/u))

  it('stay text in Markdown: no tag, link, image, mention, heading or comment', async () => {
    const drafts = await draftNotices(review)
    for (const text of [await renderReview(review, 'md'), ...drafts.map(({text}) => text)]) {
      const outside = text
        .replace(/^<!-- [^<>]* -->$/m, '')
        .replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
        .replaceAll(/<(?:https:\/\/(?:inspector\.)?pypi[^\s<>]*|security@pypi\.org)>/g, '')
      expect(outside).not.toMatch(/(?<!\\)<[a-z/!]/i)
      expect(outside).not.toMatch(/(?<!\\)\]\(/)
      expect(outside).not.toMatch(/@pypi|(?<!\\)#1/)
      expect(outside).not.toMatch(/^\s*\| a \|/m)
    }
  })
})
