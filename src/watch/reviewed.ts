import {join} from 'node:path'
import type {DatedNamesFile} from '../registry/learned/dated-names.ts'

const HEADER = `# Look-alikes that somebody has reviewed and found legitimate, with the date. \`forestall review\` leaves them out,
# unless they were registered again after that date. Keep this file with your project; you may add a reason after
# another tab.
`

/** Returns where reviewed look-alikes are kept: the file the user names, else one in oclif's `config.dataDir`. */
export function reviewedFile(path: string | undefined, dataDir: string): DatedNamesFile {
  return {path: path ?? join(dataDir, 'reviewed.tsv'), title: 'look-alikes reviewed as legitimate', header: HEADER}
}
