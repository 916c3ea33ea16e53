import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Returns the folder of the package: the nearest one above this file, in `src` or `dist`, with a package.json. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder))
      throw new Error('not an installed package: there is no package.json above its files')
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
 * knows where `data` is; its callers parse the text. A missing table is a broken installation: the error of
 * `readFileSync` is not caught.
 */
export function readTable(relativePath: string): string {
  return readFileSync(tablePath(relativePath), 'utf8')
}

/**
 * Returns the rows of a tab-separated table, each as its cells, without the header, comment lines (`#`) and blank lines.
 */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
}
