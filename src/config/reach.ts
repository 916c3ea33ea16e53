import {resolve} from 'node:path'
import {ForestallError} from '../errors.ts'
import {actualPath, isWithin} from '../io/actual-path.ts'
import {isAddress} from '../registry/client/address.ts'
import type {Config} from './config.ts'

/** What a config names beyond itself, by where it stands. */
interface Reach {
  readonly pointer: string
  readonly key: string
  /** A path from the working folder, or the address of an index. */
  readonly place: string
}

/** What commands write. */
function outputsOf({reviewed, plan}: Config['settings']): Reach[] {
  return reachOf([
    ['/reviewed', 'reviewed', reviewed],
    ['/plan/output', 'plan.output', plan?.output],
  ])
}

/** What commands read. */
function inputsOf({index, files = []}: Config['settings']): Reach[] {
  return reachOf([['/index', 'index', index], ...files.map((file, i) => [`/files/${i}`, 'files', file] as const)])
}

/** Returns the index and the paths that a config names, in the order in which people have to see them. */
export function reachesOf({settings}: Config): Reach[] {
  return [...inputsOf(settings), ...outputsOf(settings)]
}

/**
 * Refuses a config that would let a command write outside the config's own folder.
 * @throws ForestallError `usage`.
 */
export async function refuseOutputsOutside(config: Config): Promise<void> {
  for (const reach of outputsOf(config.settings)) {
    if (await isInside(reach, config)) continue
    throw new ForestallError(
      'usage',
      `${config.at(reach.pointer)}: \`${reach.key}\` lies outside the folder of the config, where it lets no command write`,
      'Name a file in that folder or below it, or give the path on the command line.',
    )
  }
}

/**
 * Refuses a config that belongs to what is being checked, and may be a stranger's, if it names anything outside its
 * folder: nobody's checkout decides what is asked or read. `givenBy` tells what the command line gives
 * instead.
 * @param paths what is checked, from the working folder.
 * @throws ForestallError `usage`.
 */
export async function refuseStrangersReach(
  config: Config,
  paths: readonly string[],
  givenBy: (key: string) => string | undefined,
): Promise<void> {
  const checked = paths.map((path) => resolve(config.workingFolder, path))
  const actual = await Promise.all(checked.map((path) => actualPath(path)))
  // As it is written too: a link out of a stranger's folder is the stranger's.
  if (!holds(config.folder, checked) && !holds(await actualPath(config.folder), actual)) return
  for (const reach of reachesOf(config)) {
    if (givenBy(reach.key) !== undefined || (await isInside(reach, config))) continue
    throw new ForestallError(
      'usage',
      `${config.at(reach.pointer)}: \`${reach.key}\` leads out of the folder that is checked, which may be a stranger's`,
      `If you trust it, give it on the command line${reach.key === 'index' ? ' (`--index`)' : ''}; otherwise leave the config out with \`--no-config\`.`,
    )
  }
}

/** Whether any of the paths is this folder, lies in it, or has it below. */
function holds(folder: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === folder || isWithin(path, folder) || isWithin(folder, path))
}

async function isInside({place}: Reach, {workingFolder, folder}: Config): Promise<boolean> {
  if (isAddress(place)) return false
  try {
    return isWithin(await actualPath(resolve(workingFolder, place)), await actualPath(folder))
  } catch {
    return false // a circle of links leads nowhere
  }
}

function reachOf(places: readonly (readonly [pointer: string, key: string, place: string | undefined])[]): Reach[] {
  return places.flatMap(([pointer, key, place]) => (place === undefined ? [] : [{pointer, key, place}]))
}
