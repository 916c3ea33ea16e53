import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readTable} from '../assets/tables.ts'
import {sha256} from '../io/sha256.ts'
import {writeWhole} from '../io/write-whole.ts'

/** Hexadecimal digits that tell one config from another. */
const DIGITS = 32

/**
 * Runs `validate` unless the same text was found valid before by the same schema, and remembers in `cacheDir` if it is:
 * to load what validates takes longer than all else that a config costs at every start.
 * @throws whatever `validate` throws; nothing is then remembered.
 */
export async function onceValid(
  text: string,
  cacheDir: string | undefined,
  validate: () => Promise<void>,
): Promise<void> {
  if (cacheDir === undefined) return validate()
  const parts = [readTable('schemas/common.json'), readTable('schemas/config-file.json'), text]
  const mark = join(cacheDir, 'valid-configs', sha256(JSON.stringify(parts)).slice(0, DIGITS))
  if (existsSync(mark)) return
  await validate()
  // Without a place to remember it, it is validated again.
  await writeWhole(mark, '').catch(() => {})
}
