import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Returns a folder and all folders in it, relative to the project. */
function foldersIn(top: string): string[] {
  const inner = readdirSync(join(root, top), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
  return [top, ...inner].sort()
}

describe.each([...foldersIn('src'), ...foldersIn('data').slice(1)])('the README of %s', (folder) => {
  const path = join(root, folder, 'README.md')

  it('says in a few lines what the folder is about', () => {
    expect(existsSync(path)).toBe(true)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines[0]).toMatch(/^# \S/)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThan(25)
  })

  it('names files that there are', () => {
    const named = [...readFileSync(path, 'utf8').matchAll(/`([\w./-]+\.(?:ts|tsv|txt|json|py))`/g)].map(
      ([, file]) => file!,
    )
    const missing = named.filter((file) => !existsSync(join(root, folder, file)) && !existsSync(join(root, file)))
    expect(missing.filter((file) => !OF_OTHERS.has(file))).toEqual([])
  })
})

/** Files of projects that Forestall reads, not of its own. */
const OF_OTHERS = new Set(['requirements.txt', 'requires.txt'])
