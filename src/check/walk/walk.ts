import type {Dirent} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {limits} from '../../limits.ts'

/** Folders of tools, of what was installed and of what was built: not what a repository says itself. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  ...[
    '.git',
    '.hg',
    '.svn',
    '.jj',
    'node_modules',
    'bower_components',
    'site-packages',
    '__pycache__',
    '__pypackages__',
  ],
  ...['venv', '.venv', 'virtualenv', '.virtualenv', '.tox', '.nox', '.pixi', '.eggs', '.mypy_cache', '.ruff_cache'],
  ...['.pytest_cache', '.ipynb_checkpoints', '.hypothesis', '.cache', '.terraform', '.idea'],
])

export interface WalkedFile {
  /** Where it is. */
  readonly path: string
  /** Its path below the folder that was walked, with `/` between its parts. */
  readonly relative: string
}

/** What a walk passed over. */
export interface Skipped {
  links: number
  unreadable: number
  /** Files that tests work on. */
  fixtures: number
}

/**
 * Yields the files below `folder` in alphabetical order, those of a folder before those below it. Links are not
 * followed, so nothing outside is read and no circle is entered.
 */
export async function* walk(folder: string, skipped: Skipped): AsyncGenerator<WalkedFile> {
  const waiting = ['']
  let count = 0
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = await entriesOf(join(folder, below), skipped)
    const folders: string[] = []
    for (const entry of entries) {
      const relative = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isSymbolicLink()) skipped.links++
      else if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) folders.push(relative)
      } else if (entry.isFile()) {
        if (++count > limits.checkFiles) return
        yield {path: join(folder, relative), relative}
      }
    }
    waiting.push(...folders.reverse())
  }
}

async function entriesOf(folder: string, skipped: Skipped): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true})
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    skipped.unreadable++
    return []
  }
}
