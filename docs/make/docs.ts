/** Brings the generated parts of all documents up to date: `npm run docs`. A test fails while one is stale. */
import {existsSync, writeFileSync} from 'node:fs'
import {currentDocuments, root, textOf} from './documents.ts'

for (const [path, text] of await currentDocuments()) {
  if (existsSync(new URL(path, root)) && text === textOf(path)) continue
  writeFileSync(new URL(path, root), text)
  console.log(`wrote ${path}`)
}
