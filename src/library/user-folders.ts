import {homedir} from 'node:os'
import {join} from 'node:path'

/** What a caller may say of the user's folders. */
interface Folders {
  readonly cacheDir?: string
  readonly dataDir?: string
}

/**
 * Returns the folders that the command uses (oclif's rules: the variables FORESTALL_CACHE_DIR and FORESTALL_DATA_DIR,
 * then those of the XDG Base Directory Specification, then the system's custom), unless the caller names others.
 */
export function userFolders({cacheDir, dataDir}: Folders): Required<Folders> {
  return {
    cacheDir:
      cacheDir ?? process.env['FORESTALL_CACHE_DIR'] ?? join(customary('XDG_CACHE_HOME', '.cache'), 'forestall'),
    dataDir:
      dataDir ?? process.env['FORESTALL_DATA_DIR'] ?? join(customary('XDG_DATA_HOME', '.local', 'share'), 'forestall'),
  }
}

function customary(variable: string, ...below: string[]): string {
  const named = process.env[variable] ?? (process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined)
  if (named) return named
  const isMacCache = process.platform === 'darwin' && variable === 'XDG_CACHE_HOME'
  return isMacCache ? join(homedir(), 'Library', 'Caches') : join(homedir(), ...below)
}
