import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from './tables.ts'

/**
 * Returns the text of a file of the package's `templates` folder, e.g. `readTemplate('sdist/README.md.hbs')`, with Unix
 * line ends whatever the checkout has. A missing template is a broken installation: the error is not caught.
 */
export function readTemplate(relativePath: string): string {
  return readFileSync(join(packageRoot(), 'templates', relativePath), 'utf8').replaceAll('\r\n', '\n')
}
