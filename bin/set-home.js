// Says where this project lives: npm run set-home https://github.com/you/forestall
// package.json has the address in `homepage`, `repository` and `bugs`; the program reads it from there. The documents
// name it in recipes to copy, as an address and as `uses: you/forestall@…`. This changes all of them and nothing else.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'

const root = new URL('../', import.meta.url)
const [given] = process.argv.slice(2)
if (!/^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+$/.test(given ?? '')) {
  console.error('usage: npm run set-home https://HOST/OWNER/NAME')
  process.exit(2)
}

const manifest = new URL('package.json', root)
const {homepage} = JSON.parse(readFileSync(manifest, 'utf8'))
const pathOf = (address) => new URL(address).pathname.slice(1)
const files = ['package.json', ...documents()]
for (const file of files) {
  const path = new URL(file, root)
  const before = readFileSync(path, 'utf8')
  const after = before.replaceAll(homepage, given).replaceAll(`uses: ${pathOf(homepage)}@`, `uses: ${pathOf(given)}@`)
  if (after === before) continue
  writeFileSync(path, after)
  console.log(`changed ${file}`)
}

/** Returns the paths of the Markdown documents, in the root and below docs. */
function documents() {
  const inside = readdirSync(new URL('docs', root), {recursive: true, encoding: 'utf8'})
  return [...readdirSync(root), ...inside.map((file) => `docs/${file}`)].filter((file) => file.endsWith('.md'))
}
