import {realpath} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import type {Readable} from 'node:stream'
import {ForestallError} from '../../errors.ts'
import {limits} from '../../limits.ts'
import {type FileTarget, mergeFacts} from '../dependency.ts'
import {labelOf, type TargetLabel} from '../label.ts'
import {FindingsCollector} from './collector.ts'
import {diagnoseText} from './diagnosis.ts'
import {isRemote, NOT_FETCHED} from './include.ts'
import {READABLE, recognise} from './recognise.ts'
import {requirements} from './requirements/requirements.ts'
import {shown, textOf} from './text.ts'
import type {Purpose} from './types.ts'
import {withManifests} from './with-manifest.ts'

export interface FilesRead {
  /** The targets the files name, in the order of the files, each once, with what the files say of it. */
  readonly targets: readonly FileTarget[]
  /** One line for each entry that could not be understood or followed, with its location; safe to print. */
  readonly remarks: readonly string[]
}

/**
 * Reads target files of any kind, and the files they include; `-` is standard input, whose includes are relative to the
 * current folder. No file is read twice, so files may include one another. A file without a name does not stop the
 * others.
 * @throws ForestallError `usage` for a file that cannot be read, is not text, is too large, or is not understood;
 *   `nothingToDo` if no file names anything.
 */
export async function readTargetFiles(paths: readonly string[], stdin: Readable = process.stdin): Promise<FilesRead> {
  const found: FilesRead[] = []
  for (const path of paths) {
    const collector = new FindingsCollector()
    await readInto(collector, path, stdin)
    const {targets, remarks} = collector
    if (targets.length === 0 && (collector.hasOdd || paths.length === 1)) throw namesNothing(path, collector)
    const empty = targets.length === 0 ? [`${shown(path)} does not name a project`] : []
    found.push({targets, remarks: [...empty, ...remarks]})
  }
  if (found.length > 0 && found.every(({targets}) => targets.length === 0)) throw nothingNamed()
  return {targets: mergeTargets(found.map(({targets}) => targets)), remarks: found.flatMap(({remarks}) => remarks)}
}

/** Returns the targets of several files, each once. */
function mergeTargets(lists: readonly FilesRead['targets'][]): readonly FileTarget[] {
  if (lists.length === 1) return lists[0]!
  const merged = new Map<TargetLabel, FileTarget>()
  for (const list of withManifests(lists)) {
    for (const target of list) {
      const label = labelOf(target)
      const known = merged.get(label)
      merged.set(label, known ? {...target, ...mergeFacts(known, target)} : target)
    }
    if (merged.size > limits.fileTargets) throw tooManyTargets()
  }
  return [...merged.values()]
}

interface Waiting {
  readonly path: string
  readonly depth: number
  readonly from: string
  readonly purpose: Purpose
}

async function readInto(found: FindingsCollector, named: string, stdin: Readable): Promise<void> {
  const seen = new Set<string>()
  let waiting: Waiting[] = [{path: named, depth: 0, from: '', purpose: 'requirements'}]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const {path, depth, from, purpose} = next
    const identity = `${purpose} ${path === '-' ? path : await realpath(path).catch(() => path)}`
    if (seen.has(identity)) continue
    seen.add(identity)
    found.setFile(shown(path), purpose)
    const text = await textOf(path, stdin, {from})
    // What limits installations is read by pip as a requirements file, whatever it looks like.
    if (purpose === 'constraints') await requirements.read({text, document: {}, list: []}, found)
    else {
      const {kind, isNamed, content} = await recognise(shown(path), text)
      await kind.read(content, found)
      if (!isNamed && found.isNonsense) throw notAList(shown(path), text, found)
    }
    const folder = path === '-' ? '.' : dirname(path)
    const included = found.includes.splice(0).flatMap((include): Waiting[] => {
      if (isRemote(include)) {
        found.unread(NOT_FETCHED[include.purpose], include)
        return []
      }
      return [
        {
          path: resolve(folder, include.path),
          depth: depth + 1,
          from: found.where(include.location),
          purpose: include.purpose,
        },
      ]
    })
    if (included[0] && depth >= limits.includeDepth) throw tooDeep(included[0].from)
    waiting = [...included, ...waiting]
  }
}

function namesNothing(path: string, {hasOdd, remarks}: FindingsCollector): ForestallError {
  const reason = remarks[0] === undefined ? '' : ` (${remarks[0]})`
  return new ForestallError(
    hasOdd ? 'usage' : 'nothingToDo',
    `${shown(path)} does not name a project${reason}`,
    READABLE,
  )
}

function nothingNamed(): ForestallError {
  return new ForestallError('nothingToDo', 'None of the files names a project', READABLE)
}

function notAList(file: string, text: string, {remarks}: FindingsCollector): ForestallError {
  const known = diagnoseText(text)
  if (known) return new ForestallError('usage', `${file} ${known.is}`, known.hint)
  return new ForestallError('usage', `${file} does not look like a list of projects (${remarks[0]})`, READABLE)
}

function tooManyTargets(): ForestallError {
  return new ForestallError(
    'usage',
    `The files name more than ${limits.fileTargets.toLocaleString('en')} projects`,
    'Give fewer files, or use `--top all` for every registered project.',
  )
}

function tooDeep(where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} nests includes more than ${limits.includeDepth} deep`,
    'Name the innermost files with `--file`.',
  )
}
