// Ends the imports of the declaration files in dist as Node ends them: the compiler rewrites those of the code only.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
for (const file of readdirSync(dist, {recursive: true, encoding: 'utf8'})) {
  if (!file.endsWith('.d.ts')) continue
  const text = readFileSync(dist + file, 'utf8')
  writeFileSync(dist + file, text.replace(/((?:from|import\()\s*')(\.[^']*)\.ts'/g, "$1$2.js'"))
}
