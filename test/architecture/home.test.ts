import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it, onTestFinished} from 'vitest'

/** Where the project lives, and under which name it may be installed, is said in one place: package.json. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const LEFT_OUT = new Set(['node_modules', '.git', '.build', 'dist', 'site', 'oclif.manifest.json', 'forestall-demo'])

/** Returns the paths of the files of a folder that contain `text`. */
function filesWith(folder: string, text: string): string[] {
  const top = readdirSync(folder, {withFileTypes: true}).filter(({name}) => !LEFT_OUT.has(name))
  const files = top.flatMap((entry) =>
    entry.isFile()
      ? [entry.name]
      : readdirSync(join(folder, entry.name), {recursive: true, withFileTypes: true})
          .filter((inner) => inner.isFile())
          .map((inner) => join(inner.parentPath, inner.name).slice(folder.length + 1)),
  )
  return files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(text)).sort()
}

it('package.json has one address of the project in three fields, and asks for no money', () => {
  const {homepage, repository, bugs, funding} = manifest
  expect({repository, bugs, funding}).toEqual({
    repository: {type: 'git', url: `git+${homepage}.git`},
    bugs: {url: `${homepage}/issues`},
    funding: undefined,
  })
})

it('no file but package.json and the documents names the address', () => {
  const files = filesWith(root.replace(/\/$/, ''), manifest.homepage)
  expect(files.filter((file) => file !== 'package.json' && !/^(?:[A-Z]+\.md|docs\/.*\.md)$/.test(file))).toEqual([])
})

it('`npm run set-home` changes the address everywhere, in `uses:` too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forestall-home-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const entry of readdirSync(root).filter((name) => !LEFT_OUT.has(name))) {
    cpSync(join(root, entry), join(folder, entry), {recursive: true})
  }
  execFileSync(process.execPath, ['bin/set-home.js', 'https://forge.example/acme/watch'], {cwd: folder})
  expect(filesWith(folder, manifest.homepage)).toEqual([])
  const owner = new URL(manifest.homepage).pathname.slice(1)
  expect(filesWith(folder, `uses: ${owner}@`).filter((file) => file.endsWith('.md'))).toEqual([])
  expect(filesWith(folder, 'https://forge.example/acme/watch')).toContain('package.json')
})

it('the newest version of the changelog is that of package.json', () => {
  const [, version] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))!
  expect(version).toBe(manifest.version)
})

it('no document tells people to install the name from a registry before it is ours', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'}).map((file) => `docs/${file}`),
  ]
  const told = documents
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) =>
          /npm (?:install|i|add|exec)\b.*\bforestall\b|\b(?:npx|pnpx|bunx|yarn dlx) .*\bforestall\b/.test(line),
        )
        .filter((line) => !/once (?:it|forestall) is published/i.test(line))
        .map((line) => `${file}: ${line}`),
    )
  expect(told).toEqual([])
})
