import {existsSync} from 'node:fs'
import {basename, join} from 'node:path'
import {sha256} from '../io/sha256.ts'
import {writeWhole} from '../io/write-whole.ts'
import {withoutCredentials} from '../urls.ts'
import type {Config} from './config.ts'
import {reachesOf} from './reach.ts'

/** Paths that are named one by one. */
const MAX_NAMED = 5
/** Hexadecimal digits that tell one config from another. */
const DIGITS = 24

/**
 * Says once, by `warn`, which index and paths a config names, since it may have come with somebody else's files, and which
 * other config it overrules. Whether that was said is remembered in `dataDir`; it is said again when it changes.
 */
export async function tellFirstUse(config: Config, dataDir: string, warn: (message: string) => void): Promise<void> {
  const reaches = reachesOf(config)
  const {path, folder, overruled} = config
  if (reaches.length === 0 && overruled === null) return
  const file = join(folder, basename(path))
  const digest = sha256(JSON.stringify([file, ...reaches, overruled])).slice(0, DIGITS)
  const mark = join(dataDir, 'configs', digest)
  if (existsSync(mark)) return
  if (overruled !== null) warn(`\`[tool.forestall]\` of ${overruled} does not count, since ${path} is there.`)
  if (reaches.length > 0) {
    const named = reaches.slice(0, MAX_NAMED).map(({key, place}) => `\`${key}\` ${withoutCredentials(place)}`)
    const more = reaches.length > MAX_NAMED ? `, and ${reaches.length - MAX_NAMED} more` : ''
    warn(`${path} is in force here, with ${named.join(', ')}${more}. \`forestall config\` shows all it says.`)
  }
  // Without a place to remember it, it is said again.
  await writeWhole(mark, `${file}\n`).catch(() => {})
}
