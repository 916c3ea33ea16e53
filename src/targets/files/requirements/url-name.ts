import {limits} from '../../../limits.ts'

/** Wheels (PEP 427) and sdists begin with the project's name, then a hyphen, then the version. */
const ARCHIVE = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]*?)-\d.*\.(?:whl|zip|tar\.gz|tar\.bz2|tar\.xz|tgz)$/

/**
 * Returns the project that an address or path names: by `#egg=NAME`, else by the archive it leads to, whatever follows
 * that (`?query`, `#sha256=…`, a marker after `;`). `undefined` where neither does.
 */
export function nameInUrl(location: string): string | undefined {
  const egg = /[#&]egg=(?<name>[A-Za-z0-9._-]+)/.exec(location)?.groups?.['name']
  if (egg !== undefined) return egg
  const path = location.split(/[?#;\s[]/, 1)[0] ?? ''
  const file = decoded(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
  // Longer names of files do not exist, and matching them would only cost time.
  return file.length <= limits.fileNameBytes ? ARCHIVE.exec(file)?.groups?.['name'] : undefined
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}
