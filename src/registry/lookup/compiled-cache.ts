import {join} from 'node:path'
import {reasonOf} from '../../errors.ts'
import {readChecked, writeChecked} from '../../io/checked-file.ts'
import {type CompiledNames, compileNames, viewCompiled} from './compiled.ts'

/** Compiled files kept beside the one in use; each is about 27 MB. */
const KEPT = 3

/**
 * Returns the compiled form of the snapshot with this digest: from the cache if a sound file is there, else built
 * from `readText()` (canonical names in order, one a line) and stored. A damaged file is replaced; a cache that
 * cannot be written costs a warning and the time of building, not the answer.
 * @throws whatever `readText` throws; Error whose message is a clause, for names that no table can hold.
 */
export async function openCompiled(
  sha256: string,
  readText: () => Promise<Uint8Array>,
  cacheDir: string,
  warn: (message: string) => void,
): Promise<CompiledNames> {
  const folder = join(cacheDir, 'compiled')
  const name = `${sha256}.bin`
  const cached = readChecked(join(folder, name))
  const view = cached && viewCompiled(cached.buffer)
  if (view !== undefined) return view
  const buffer = compileNames(await readText())
  try {
    await writeChecked(folder, name, new Uint8Array(buffer), KEPT)
  } catch (error) {
    warn(`The look-up table could not be kept in ${folder}, so it is rebuilt each time. ${reasonOf(error)}.`)
  }
  return viewCompiled(buffer)!
}
