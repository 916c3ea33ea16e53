/**
 * Makes a static site of the documents in `site/`: `npm run site`. Its pages stand in the same tree as the documents, need
 * neither a server nor JavaScript, and look like the checklist page, of which they take colours and fonts.
 */
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, normalize, relative} from 'node:path/posix'
import handlebars from 'handlebars'
import {Marked, type Tokens} from 'marked'
import {project} from '../../src/assets/package-info.ts'
import {documentPaths, root, textOf} from './documents.ts'
import {brokenLinks, slugOf} from './links.ts'

const OUTPUT = 'site'
const PICTURES = 'docs/pictures'

/** Writes the whole site anew into `folder`, a URL that ends in `/`. */
export function makeSite(folder: URL): void {
  rmSync(folder, {recursive: true, force: true})
  for (const path of documentPaths()) write(new URL(pagePath(path), folder), pageOf(path))
  write(new URL('style.css', folder), styleSheet())
  cpSync(new URL(PICTURES, root), new URL(PICTURES, folder), {recursive: true})
}

/** Returns the HTML of a document. */
export function pageOf(path: string): string {
  const {version, homepage} = project()
  const here = pagePath(path)
  return template({
    title: titleOf(path),
    body: bodyOf(path),
    top: relative(dirname(here), '.').replace(/(?<=.)$/, '/'),
    home: homepage,
    source: `${homepage}/blob/main/${path}`,
    version,
    sections: sections().map(({title, pages}) => ({
      title,
      pages: pages.map((page) => ({...page, current: page.href === here})),
    })),
  })
}

const template = handlebars.compile(readFileSync(new URL('site/page.html.hbs', import.meta.url), 'utf8'))

/** `README.md` → `index.html`, `docs/guide.md` → `docs/guide.html`. */
function pagePath(path: string): string {
  return path.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html')
}

function titleOf(path: string): string {
  return /^# (.*)$/m.exec(textOf(path))?.[1] ?? path
}

/** The navigation is the table of contents of docs/README.md. */
function sections(): {title: string; pages: {label: string; href: string}[]}[] {
  return textOf('docs/README.md')
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      pages: [...part.matchAll(/^\| \[([^\]]+)\]\(([^)]+\.md)\)/gm)].map(([, label, link]) => ({
        label: label!,
        href: pagePath(normalize(join('docs', link!))),
      })),
    }))
}

function bodyOf(path: string): string {
  const marked = new Marked({gfm: true})
  marked.use({
    walkTokens(token) {
      if (token.type === 'link') token.href = siteLink(path, token.href)
    },
    renderer: {
      // What says who made a part is of use to those who write, not to those who read.
      html: ({text}) => (text.startsWith('<!--') ? '' : text),
      heading({tokens, depth, text}: Tokens.Heading) {
        const id = slugOf(text.replaceAll('`', ''))
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
    },
  })
  const html = marked.parse(textOf(path), {async: false})
  return html.replace(/<table>.*?<\/table>/gs, (table) => `<div class="table" tabindex="0">${breakable(table)}</div>`)
}

/** Code in a table breaks behind spaces and bars (`--format names|csv`) alone, never behind the hyphens of a flag. */
function breakable(table: string): string {
  return table.replace(/<code>[^<]*<\/code>/g, (code) => code.replace(/[ |]/g, '$&<wbr>'))
}

/** A link to another document leads to its page, one to any other file of the project to where the project lives. */
function siteLink(from: string, href: string): string {
  if (/^(?:[a-z]+:|#)/.test(href)) return href
  const [file = '', fragment] = href.split('#')
  const end = fragment === undefined ? '' : `#${fragment}`
  const target = normalize(join(dirname(from), file))
  if (documentPaths().includes(target)) return `${pagePath(file)}${end}`
  return `${project().homepage}/blob/main/${target}`
}

/** The colours and fonts of the checklist page, which end where its rules begin, and the rules of these pages. */
function styleSheet(): string {
  const checklist = readFileSync(new URL('templates/checklist/style.css', root), 'utf8')
  return checklist.slice(0, checklist.indexOf('* {')) + readFileSync(new URL('site/site.css', import.meta.url), 'utf8')
}

function write(path: URL, text: string): void {
  mkdirSync(new URL('.', path), {recursive: true})
  writeFileSync(path, text)
}

if (process.argv[1] === import.meta.filename) {
  const broken = brokenLinks()
  if (broken.length > 0) {
    console.error(`These links lead to nothing:\n${broken.join('\n')}`)
    process.exit(1)
  }
  makeSite(new URL(`${OUTPUT}/`, root))
  console.log(`wrote ${documentPaths().length} pages to ${OUTPUT}/; open ${OUTPUT}/index.html`)
}
