/** Updates the generated parts of README.md: `npm run docs`. A test fails while they are stale. */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {techniquesMarkdown} from '../../src/report/techniques.ts'
import {techniques} from '../../src/services/techniques.ts'

const path = new URL('../../README.md', import.meta.url)

/** Returns the README with its generated parts up to date. */
export function currentReadme(): string {
  return readFileSync(path, 'utf8').replace(
    /(<!-- techniques[^>]*-->)[\s\S]*(<!-- \/techniques -->)/,
    (_, open: string, close: string) => `${open}\n\n${techniquesMarkdown(techniques())}\n\n${close}`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, currentReadme())
