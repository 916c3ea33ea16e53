// Starts a technique: npm run new-technique NAME
// Writes its source, its test and its page, and adds it to the list of techniques, to their phrases and to the model. What is left to be
// written says TODO; the checks are red until it is.
import {existsSync, readFileSync, writeFileSync} from 'node:fs'

const root = new URL('../', import.meta.url)
const [id] = process.argv.slice(2)
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id ?? '')) fail('usage: npm run new-technique NAME, in lower case with hyphens')
const constant = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const title = `${id[0].toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

const files = {
  [`src/techniques/${id}.ts`]: `import type {Technique} from './technique.ts'

export const ${constant}: Technique = {
  id: '${id}',
  title: '${title}',
  summary: 'TODO: one sentence for people who do not know the word.',
  example: {seed: 'requests', variant: 'TODO'},
  // TODO: the most splices that a seed of this length can yield.
  cap: () => 0,
  splices(_seed, _sink) {
    // TODO: _sink.emit(start, end, insert), or emitEach for a list of inserts that is made once.
  },
}
`,
  [`test/techniques/${id}.test.ts`]: `import {describe, expect, it} from 'vitest'
import {${constant}} from '../../src/techniques/${id}.ts'
import {variantsOf} from '../support/variants.ts'

describe('${id}', () => {
  it.each([
    ['', []],
    ['a', []],
    ['requests', ['TODO']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(${constant}, seed)).toEqual(variants)
  })
})
`,
  [`docs/techniques/${id}.md`]: page({
    'Why people or attackers do it': 'TODO: what happens to those who type or read the name.',
    'What PyPI refuses of it':
      'TODO: by its rules (docs/policy.md), and whether its automatic check alerts the admins.',
    'What was measured': `${part('measured')}\n\n[All techniques](README.md) says what the figures are of.`,
    'How it is weighed': `TODO: what makes one of these names likelier than another.\n\n${part('weights')}`,
  }),
}
const present = Object.keys(files).filter((file) => existsSync(new URL(file, root)))
if (present.length > 0) fail(`There is ${present.join(', ')} already`)

for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, root), text)
change('src/techniques/index.ts', (text) => {
  const imports = [...text.matchAll(/^import .*\n/gm)].map(([line]) => line)
  const sorted = [...imports, `import {${constant}} from './${id}.ts'\n`].sort((a, b) =>
    pathIn(a) < pathIn(b) ? -1 : 1,
  )
  return text.replace(imports.join(''), sorted.join(''))
})
// The list ends with the first bracket that stands as far left as its function's lines do.
change('src/techniques/index.ts', (text) => text.replace(/\n {2}\]\n/, `\n    ${constant},\n  ]\n`))
change('data/risk/model.json', (text) => {
  const last = text.lastIndexOf('    "technique:')
  const end = text.indexOf('\n    },\n', last) + '\n    },\n'.length
  const row = `    "technique:${id}": {\n      "weight": 0,\n      "meaning": "technique ${id}"\n    },\n`
  return text.slice(0, end) + row + text.slice(end)
})
change('src/report/explain/technique-phrases.ts', (text) => {
  const key = id.includes('-') ? `'${id}'` : id
  return text.replace(/\}\n$/, `  ${key}: 'TODO: what it does, as the end of a sentence.',\n}\n`)
})
console.log(`wrote ${Object.keys(files).join(', ')}
added it to src/techniques/index.ts, to src/report/explain/technique-phrases.ts and, without weight, to data/risk/model.json
Replace every TODO, then follow “Add a technique” in CONTRIBUTING.md.`)

function page(sections) {
  const bodies = Object.entries(sections).map(([heading, body]) => `## ${heading}\n\n${body}\n`)
  return `# ${title}\n\n${part('what')}\n\n${bodies.join('\n')}`
}

function part(name) {
  return `<!-- ${name}: made by \`npm run docs\` -->\n\n<!-- /${name} -->`
}

function pathIn(line) {
  return /from '(.*)'/.exec(line)[1]
}

function change(file, edit) {
  const path = new URL(file, root)
  const before = readFileSync(path, 'utf8')
  const after = edit(before)
  if (after === before) fail(`${file} does not look as expected: add the technique by hand`)
  writeFileSync(path, after)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
