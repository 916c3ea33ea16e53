import {existsSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path/posix'
import {marked, type Token, type Tokens} from 'marked'
import {documentPaths, root, textOf} from './documents.ts'

/** Returns the fragment by which forges and our site link to a heading: GitHub's rule. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}

/** Returns the links and pictures of a document that lead to another place in the project, as written. */
export function innerLinks(text: string): string[] {
  const links: string[] = []
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if ((token.type === 'link' || token.type === 'image') && !/^[a-z]+:/.test(token.href)) links.push(token.href)
  })
  return links
}

/** Returns the fragments that a document can be linked to by. */
export function fragmentsOf(text: string): Set<string> {
  const headings = marked.lexer(text).filter((token): token is Tokens.Heading => token.type === 'heading')
  return new Set(headings.map(({text: heading}) => slugOf(heading.replaceAll('`', ''))))
}

/** Returns every link of the documents that leads to nothing, as `FILE: LINK`. */
export function brokenLinks(): string[] {
  return documentPaths().flatMap((path) =>
    innerLinks(textOf(path))
      .filter((link) => !leadsSomewhere(path, link))
      .map((link) => `${path}: ${link}`),
  )
}

/** Tells whether a link in the document at the path `from` leads to a file of the project, and to a heading in it. */
export function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', fragment] = link.split('#')
  const path = file === '' ? from : normalize(join(dirname(from), file))
  if (path.startsWith('..') || !existsSync(new URL(path, root))) return false
  return fragment === undefined || (path.endsWith('.md') && fragmentsOf(textOf(path)).has(fragment))
}
