import {join} from 'node:path'
import type {DatedNamesFile} from '../registry/learned/dated-names.ts'

const HEADER = `# Look-alikes that somebody has reviewed and found legitimate, with the date: forestall review leaves them out.
# Keep this file with your project, and add a reason behind another tab if you like. One registered anew after its
# date is shown again.
`

/** Where reviewed look-alikes are kept: the file the user names, else one in oclif's `config.dataDir`. */
export function reviewedFile(path: string | undefined, dataDir: string): DatedNamesFile {
  return {path: path ?? join(dataDir, 'reviewed.tsv'), title: 'look-alikes reviewed as legitimate', header: HEADER}
}
