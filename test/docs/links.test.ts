import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {documentPaths, root, textOf} from '../../docs/make/documents.ts'
import {brokenLinks, fragmentsOf, innerLinks, leadsSomewhere, slugOf} from '../../docs/make/links.ts'

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

it('every document that code, templates and forms name is there', () => {
  const folders = ['src', 'bin', 'templates', 'data', '.github']
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && /\.(?:ts|js|hbs|md|yml|css)$/.test(entry.name))
      .map(({parentPath, name}) => join(parentPath, name)),
  )
  const named = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/\bdocs\/[\w/-]+\.(?:md|ts)(?:#[\w-]+)?/g) ?? [],
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((link) => !leadsSomewhere('', link))).toEqual([])
})

it('every page of docs is reached from its table of contents', () => {
  const listed = new Set(innerLinks(textOf('docs/README.md')).map((link) => `docs/${link}`))
  const pages = documentPaths().filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/README.md')
  expect(pages.filter((path) => !listed.has(path))).toEqual([])
})
