import {readlink, realpath} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {limits} from '../limits.ts'

/**
 * Returns where `path` leads through every symbolic link, whether there is anything or not: what is written there would
 * stand there.
 * @throws Error for links that go round in a circle.
 */
export async function actualPath(path: string, links = 0): Promise<string> {
  if (links > limits.symbolicLinks) throw new Error('its symbolic links go round in a circle')
  const absolute = resolve(path)
  const real = await realpath(absolute).catch(() => undefined)
  if (real !== undefined) return real
  const folder = dirname(absolute)
  if (folder === absolute) return absolute
  const actualFolder = await actualPath(folder, links + 1)
  const target = await readlink(absolute).catch(() => undefined)
  return target === undefined
    ? join(actualFolder, basename(absolute))
    : actualPath(resolve(actualFolder, target), links + 1)
}

/** Tells whether `path` lies below `folder`, both absolute and without links. */
export function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path)
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && resolve(folder, below) === path
}
