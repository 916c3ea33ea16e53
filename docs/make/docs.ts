/** Brings the generated parts of all documents up to date: `npm run docs`. A test fails while one is stale. */
import {writeFileSync} from 'node:fs'
import {currentDocuments, root, textOf} from './documents.ts'

for (const [path, text] of await currentDocuments()) {
  if (text === textOf(path)) continue
  writeFileSync(new URL(path, root), text)
  console.log(`wrote ${path}`)
}
