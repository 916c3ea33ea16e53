import {readdirSync, readFileSync} from 'node:fs'
import {partsOf, withParts} from './parts.ts'
import {pictureOfRun} from './picture/run.ts'
import {recallHeadline, recallTable} from './recall.ts'
import {commandReference} from './reference.ts'
import {techniqueBasis, techniqueParts, techniqueTable} from './techniques.ts'

export const root = new URL('../../', import.meta.url)

/** Returns the paths of the Markdown documents that readers see, relative to the project. */
export function documentPaths(): string[] {
  const inDocs = readdirSync(new URL('docs', root), {recursive: true, encoding: 'utf8'})
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs.map((file) => `docs/${file.replaceAll('\\', '/')}`)]
    .filter((file) => file.endsWith('.md'))
    .sort()
}

/** Returns the text of a document as it stands. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/**
 * Returns every generated picture and every document that has generated parts, with these up to date, by path.
 * @throws Error if a document has a part that nothing makes.
 */
export async function currentDocuments(): Promise<Map<string, string>> {
  const shared = {
    commands: await commandReference(),
    recall: recallTable(),
    headline: recallHeadline(),
    techniques: techniqueTable(),
    basis: techniqueBasis(),
  }
  const byTechnique = await techniqueParts()
  const documents = new Map([['docs/pictures/run.svg', pictureOfRun()]])
  for (const path of documentPaths()) {
    const text = textOf(path)
    if (partsOf(text).length === 0) continue
    const [, id = ''] = /^docs\/techniques\/(.*)\.md$/.exec(path) ?? []
    documents.set(path, withParts(text, {...shared, ...byTechnique.get(id)}))
  }
  return documents
}
