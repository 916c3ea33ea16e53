import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {readTree} from '../check/read-tree.ts'
import {findFiles} from '../check/walk/find-files.ts'
import {type ConfigDraft, draftToml} from '../config/draft.ts'
import {CONFIG_FILE, configSources} from '../config/find.ts'
import type {InitDocument} from '../config/init-document.ts'
import type {Context} from '../context.ts'
import {ForestallError} from '../errors.ts'
import {writeWhole} from '../io/write-whole.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {FILE_KINDS} from '../targets/files/recognise.ts'
import {internalBySource} from './shared/unregistered.ts'

export interface InitOptions {
  /** Whether a config that is there is written over. */
  readonly force: boolean
  readonly index?: string | undefined
}

/** Files that hold every dependency, transitive ones too: with one of them the others say nothing more. */
const LOCKS = /^(?:uv\.lock|poetry\.lock|pdm\.lock|pipfile\.lock|pylock(?:\.[^.]+)?\.toml)$/i
/** Files that name the project itself. */
const OWN = ['pyproject.toml', 'setup.cfg']
/** What keeps PyPI from taking an upload: the project is not meant for it. */
const PRIVATE = 'Private :: Do Not Upload'

/**
 * Writes a first config for the project in `folder`, the working folder.
 * @throws ForestallError `usage` if there is a config and `force` does not say to write over it.
 */
export async function init(folder: string, {force, index}: InitOptions, context: Context): Promise<InitDocument> {
  if (!force) await refuseExisting(folder)
  const draft = await draftFor(folder, index, context)
  const text = draftToml(draft)
  await writeWhole(join(folder, CONFIG_FILE), text)
  return {schema: 'forestall/init/v1', file: CONFIG_FILE, ...draft, text}
}

async function refuseExisting(folder: string): Promise<void> {
  const isThere = existsSync(join(folder, CONFIG_FILE))
  let path = isThere ? CONFIG_FILE : undefined
  for await (const source of isThere ? [] : configSources(folder)) {
    if (source.folder === folder && /^\s*\[\s*tool\s*\.\s*forestall\b/m.test(source.text)) path = source.path
    break
  }
  if (path === undefined) return
  throw new ForestallError(
    'usage',
    `There is a config already: ${path}`,
    `See what it says with \`forestall config\`, or write ${CONFIG_FILE} with \`forestall init --force\`.`,
  )
}

async function draftFor(folder: string, index: string | undefined, context: Context): Promise<ConfigDraft> {
  const present = (await readdir(folder)).sort()
  const dependencies = present.filter((file) => FILE_KINDS.some((kind) => kind.isNamed(file.toLowerCase())))
  const locks = present.filter((file) => LOCKS.test(file))
  const files = locks.length > 0 ? locks : dependencies
  const ownFiles = present.filter((file) => OWN.includes(file))
  const inFolder = async (names: readonly string[]) =>
    readTree(await findFiles(names.map((name) => join(folder, name))))
  const [all, own] = [await inFolder(dependencies), await inFolder(ownFiles)]
  const knowledge = await openKnowledge({index, ...context})
  const isOnIndex = (name: NormalizedName) => knowledge.registry.names.has(name)
  const isPrivate = await saysPrivate(folder, ownFiles)
  const namesOf = (found: Iterable<string>) => [...found].flatMap((name) => normalize(name) ?? [])
  const targets = namesOf(own.own).sort()
  const elsewhere = all.mentions.filter(internalBySource(knowledge)).map(({name}) => name)
  const internal = [...elsewhere, ...namesOf(all.own)].filter((name) => !targets.includes(name) && !isOnIndex(name))
  return {
    targets,
    files,
    mine: isPrivate ? [] : targets,
    internal: [...new Set([...(isPrivate ? targets : []), ...internal])].sort(),
  }
}

async function saysPrivate(folder: string, files: readonly string[]): Promise<boolean> {
  const {readText} = await import('../check/walk/read-text.ts')
  const texts = await Promise.all(files.map((file) => readText(join(folder, file))))
  return texts.some((read) => 'text' in read && read.text.includes(PRIVATE))
}
