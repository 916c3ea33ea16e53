import {isAbsolute, join, relative} from 'node:path'
import {ForestallError, reasonOf} from '../errors.ts'
import {particularProblems} from '../placeholder/particulars.ts'
import {isAddress} from '../registry/client/address.ts'
import type {Config} from './config.ts'
import type {ConfigFile} from './config-file.ts'
import {type ConfigSource, configSources, LEAVE_OUT} from './find.ts'
import {onceValid} from './known-valid.ts'
import {refuseOutputsOutside} from './reach.ts'
import {tomlLines} from './toml-lines.ts'
import {refuseViolation} from './validate.ts'

/**
 * Returns the config that a file holds, for a run in `workingFolder`; `undefined` where it holds none.
 * @throws ForestallError `usage` for one that is not TOML, or says what no config can say.
 */
export async function configOf(
  source: ConfigSource,
  workingFolder: string,
  cacheDir?: string,
): Promise<Config | undefined> {
  const table = await tableOf(source)
  if (table === undefined) return undefined
  const at = placeFinder(source)
  await onceValid(source.text, cacheDir, () => refuseViolation(table, at))
  refusePlanParticulars(table, at)
  const config: Config = {
    workingFolder,
    folder: source.folder,
    path: source.path,
    settings: withPaths(table, relative(workingFolder, source.folder)),
    overruled: await overruledBy(source, workingFolder),
    at,
  }
  await refuseOutputsOutside(config)
  return config
}

/** Returns the other file of the same folder that holds a config, which does not count; null if there is none. */
async function overruledBy({folder: own, path}: ConfigSource, workingFolder: string): Promise<string | null> {
  for await (const other of configSources(own)) {
    if (other.folder !== own) return null
    const otherPath = relative(workingFolder, join(own, other.path))
    const holdsTable = otherPath !== path && (await tableOf(other).catch(() => undefined)) !== undefined
    if (holdsTable) return otherPath
  }
  return null
}

/** Returns the table of settings; `undefined` where there is none. */
async function tableOf({path, text, tables}: ConfigSource): Promise<ConfigFile | undefined> {
  const {parse} = await import('smol-toml')
  try {
    let table: unknown = parse(text, {integersAsBigInt: 'asNeeded'})
    for (const name of tables) table = Object(table)[name]
    return table as ConfigFile | undefined
  } catch (error) {
    // A pyproject.toml belongs to other programs too, and is theirs to complain about.
    if (tables.length > 0 && !/\[\s*tool\s*\.\s*forestall\b/.test(text)) return undefined
    const [reason] = reasonOf(error)
      .replace(/^Invalid TOML document: /, '')
      .split('\n', 1)
    throw new ForestallError('usage', `${path}:${Object(error).line ?? 1}: this is not TOML: ${reason}`, LEAVE_OUT, {
      cause: error,
    })
  }
}

/** What PyPI would refuse of every placeholder of the plan. */
function refusePlanParticulars({plan = {}}: ConfigFile, at: Config['at']): void {
  const [first] = particularProblems(plan)
  if (first === undefined) return
  const {field, refused, remedy} = first
  throw new ForestallError('usage', `${at(`/plan/${field}`)}: ${refused}`, `${remedy}.`)
}

function placeFinder({path, text, tables}: ConfigSource): Config['at'] {
  const lines = tomlLines(text)
  const lineOf = (pointer: string): number =>
    lines.get(pointer) ?? (pointer === '' ? 1 : lineOf(pointer.slice(0, pointer.lastIndexOf('/'))))
  const table = tables.map((name) => `/${name}`).join('')
  return (pointer) => `${path}:${lineOf(table + pointer)}`
}

/** Returns the settings with their paths, which are relative to the config's folder, relative to the working folder. */
function withPaths(settings: ConfigFile, folder: string): ConfigFile {
  const path = (written: string) => (isAbsolute(written) ? written : join(folder, written))
  const {files, index, reviewed, plan} = settings
  return {
    ...settings,
    ...(files && {files: files.map(path)}),
    ...(index !== undefined && {index: isAddress(index) ? index : path(index)}),
    ...(reviewed !== undefined && {reviewed: path(reviewed)}),
    ...(plan?.output !== undefined && {plan: {...plan, output: path(plan.output)}}),
  }
}
