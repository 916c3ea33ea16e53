import {realpath} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import type {Readable} from 'node:stream'
import {ForestallError} from '../../errors.ts'
import {limits} from '../../limits.ts'
import type {TargetName} from '../types.ts'
import {FindingsCollector, quoted} from './findings.ts'
import {READABLE, recognise} from './index.ts'
import {shown, textOf} from './text.ts'

export interface FilesRead {
  /** The targets the files name, in the order of the files, each once per file. */
  readonly targets: readonly TargetName[]
  /** One line for each entry that could not be understood, with its location; safe to print. */
  readonly remarks: readonly string[]
}

/**
 * Reads target files of any kind, and the files they include; `-` is standard input, whose includes are relative to the
 * current folder. No file is read twice, so files may include one another.
 * @throws ForestallError `usage` for a file that cannot be read, is not text, is too large, or names nothing.
 */
export async function readTargetFiles(paths: readonly string[], stdin: Readable = process.stdin): Promise<FilesRead> {
  const targets: TargetName[] = []
  const remarks: string[] = []
  for (const path of paths) {
    const found = new FindingsCollector()
    await readInto(found, path, stdin)
    if (found.targets.size === 0) {
      const reason = found.remarks[0] === undefined ? '' : ` (${found.remarks[0]})`
      throw new ForestallError('usage', `${shown(path)} does not name a project${reason}`, READABLE)
    }
    for (const target of found.targets.values()) targets.push(target)
    for (const remark of found.remarks) remarks.push(remark)
  }
  return {targets, remarks}
}

async function readInto(found: FindingsCollector, named: string, stdin: Readable): Promise<void> {
  const seen = new Set<string>()
  let waiting = [{path: named, depth: 0, from: ''}]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const {path, depth, from} = next
    const identity = path === '-' ? path : await realpath(path).catch(() => path)
    if (seen.has(identity)) continue
    seen.add(identity)
    const {kind, isNamed, content} = await recognise(shown(path), await textOf(path, stdin, from))
    found.setFile(shown(path))
    await kind.read(content, found)
    if (!isNamed && found.isNonsense) throw notAList(shown(path), found)
    const folder = path === '-' ? '.' : dirname(path)
    const included = found.includes.splice(0).map(({path: include, location}) => {
      const where = found.where(location)
      if (/^[a-z+]+:\/\//i.test(include)) throw remote(include, where)
      return {path: resolve(folder, include), depth: depth + 1, from: where}
    })
    if (included[0] && depth >= limits.includeDepth) throw tooDeep(included[0].from)
    waiting = [...included, ...waiting]
  }
}

function notAList(file: string, {remarks}: FindingsCollector): ForestallError {
  return new ForestallError('usage', `${file} does not look like a list of projects (${remarks[0]})`, READABLE)
}

function remote(url: string, where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} includes ${quoted(url)}, and target files are not fetched`,
    'Download it and name the copy with `--file`.',
  )
}

function tooDeep(where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} nests includes more than ${limits.includeDepth} deep`,
    'Name the innermost files with `--file`.',
  )
}
