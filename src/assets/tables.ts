import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Returns the package's own folder: the nearest one above this file that holds a package.json, in `src` and in `dist` alike. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('this is no installed package: no package.json above its files')
    folder = dirname(folder)
  }
  return folder
}

/** Returns the path of a file of the package's `data` folder, e.g. `tablePath('registry/names.txt.br')`. */
export function tablePath(relativePath: string): string {
  return join(packageRoot(), 'data', relativePath)
}

/**
 * Returns the text of a table of the package's `data` folder, e.g. `readTable('stdlib/stdlib.txt')`. Only this module
 * knows where `data` is; the rooms parse the text. A missing table is a broken installation, so the error of
 * `readFileSync` is passed on.
 */
export function readTable(relativePath: string): string {
  return readFileSync(tablePath(relativePath), 'utf8')
}

/**
 * Returns the rows of a tab-separated table: each as its cells, without the header, comment lines (`#`) and blank ones.
 */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
}
