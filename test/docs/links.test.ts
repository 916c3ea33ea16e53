import {describe, expect, it} from 'vitest'
import {documentPaths, textOf} from '../../docs/make/documents.ts'
import {brokenLinks, fragmentsOf, innerLinks, slugOf} from '../../docs/make/links.ts'

describe('the links of the documents', () => {
  it('lead to a file, and to a heading in it', () => {
    expect(brokenLinks()).toEqual([])
  })

  it('are found wherever they stand, without those to other hosts', () => {
    const text =
      '[a](b.md#c)\n\n| x |\n| --- |\n| [d](e.md) ![f](g.svg) |\n\n- [h](https://example.com)\n\n```\n[i](j.md)\n```\n'
    expect(innerLinks(text)).toEqual(['b.md#c', 'e.md', 'g.svg'])
  })

  it.each([
    ['Did you mean …?', 'did-you-mean-'],
    ["PyPI's rules", 'pypis-rules'],
    ['Standing: whose a target is', 'standing-whose-a-target-is'],
    ['What became of a plan: `status`', 'what-became-of-a-plan-status'],
  ])('the heading %s is linked to as #%s', (heading, slug) => {
    expect(slugOf(heading)).toBe(slug)
    expect(fragmentsOf(`## ${heading}\n`)).toContain(slug)
  })
})

it('every page of docs is reached from its table of contents', () => {
  const listed = new Set(innerLinks(textOf('docs/README.md')).map((link) => `docs/${link}`))
  const pages = documentPaths().filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/README.md')
  expect(pages.filter((path) => !listed.has(path))).toEqual([])
})
