import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {makeSite} from '../../docs/make/site.ts'

let folder: string
let pages: string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forestall-site-'))
  makeSite(pathToFileURL(`${folder}/`))
  pages = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const htmlOf = (page: string): string => readFileSync(join(folder, page), 'utf8')

describe('the static site', () => {
  it('has a page for every document, the README first', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['index.html', 'docs/index.html', 'docs/guide.html', 'docs/techniques/omission.html']),
    )
    expect(htmlOf('index.html')).toContain('<h1 id="forestall">Forestall</h1>')
  })

  it('needs no JavaScript and nothing from elsewhere', () => {
    for (const page of pages)
      expect(htmlOf(page), page).not.toMatch(/<script|\son\w+=|(?:src|<link[^>]* href)="(?:https?:)?\/\//i)
  })

  it('leads from page to page, to headings, pictures and its style sheet', () => {
    const broken = pages.flatMap((page) =>
      [...htmlOf(page).matchAll(/ (?:href|src)="([^"]+)"/g)]
        .map(([, link]) => new URL(link!, pathToFileURL(join(folder, page))))
        .filter(({protocol}) => protocol === 'file:')
        .map((link) => ({path: fileURLToPath(new URL(link.pathname, link)), id: link.hash.slice(1)}))
        .filter(({path, id}) => !existsSync(path) || (id !== '' && !hasId(path, id)))
        .map(({path, id}) => `${page}: ${relative(folder, path)}#${id}`),
    )
    expect(broken).toEqual([])
  })

  it('marks the page one is on, and says nothing of how parts are made', () => {
    expect(htmlOf('docs/guide.html')).toContain('<a href="../docs/guide.html" aria-current="page">Guide</a>')
    for (const page of pages) expect(htmlOf(page), page).not.toContain('made by `npm run docs`')
  })

  it('looks like the checklist page: its colours and fonts come from there', () => {
    const checklist = readFileSync(new URL('../../templates/checklist/style.css', import.meta.url), 'utf8')
    const [, paper] = /--paper: (#\w+);/.exec(checklist)!
    expect(readFileSync(join(folder, 'style.css'), 'utf8')).toContain(`--paper: ${paper};`)
  })
})

function hasId(path: string, id: string): boolean {
  return readFileSync(path, 'utf8').includes(` id="${decodeURIComponent(id)}"`)
}
