import {ForestallError, reasonOf} from '../../errors.ts'
import {cyclonedx} from './cyclonedx.ts'
import {pipfileLock, poetryLock, pylock, uvLock} from './lock-files.ts'
import {names} from './names.ts'
import {pyproject} from './pyproject.ts'
import {requirements} from './requirements.ts'
import {isTable} from './tables.ts'
import type {Content, FileKind, Table} from './types.ts'

/** Every kind of target file. Content is asked in this order: the telling ones first, `requirements` takes the rest. */
export const FILE_KINDS: readonly FileKind[] = [
  cyclonedx,
  pipfileLock,
  pylock,
  poetryLock,
  uvLock,
  pyproject,
  names,
  requirements,
]

/** A hint for whoever gave something else. */
export const READABLE = `These can be read: ${FILE_KINDS.map(({title}) => title).join(', ')}.`

export interface Recognised {
  readonly kind: FileKind
  /** Whether the file's name told its kind; else its content did, which may be mistaken. */
  readonly isNamed: boolean
  readonly content: Content
}

/**
 * Tells what kind of file a text is, by its name and else by its content, and parses it.
 * @throws ForestallError `usage` for JSON or TOML that is none, or that is none of the kinds.
 */
export async function recognise(path: string, text: string): Promise<Recognised> {
  const name = path.replace(/^.*[/\\]/s, '').toLowerCase()
  const named = FILE_KINDS.find((kind) => kind.isNamed(name))
  const syntax = named?.syntax ?? syntaxOf(name, text)
  const document = syntax === 'text' ? undefined : await parse(path, text, syntax)
  const kind = named ?? FILE_KINDS.find((kind) => kind.syntax === syntax && kind.looksLike(document, text))
  if (kind) return {kind, isNamed: named !== undefined, content: {text, document: document ?? {}}}
  throw new ForestallError(
    'usage',
    `${path} is ${syntax.toUpperCase()}, but none of the files that name Python projects.`,
    READABLE,
  )
}

function syntaxOf(name: string, text: string): FileKind['syntax'] {
  if (name.endsWith('.json') || /^\s*\{/.test(text)) return 'json'
  if (name.endsWith('.toml') || /^[ \t]*\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#.*)?\r?$/m.test(text)) return 'toml'
  return 'text'
}

async function parse(path: string, text: string, syntax: 'json' | 'toml'): Promise<Table> {
  try {
    const document = syntax === 'json' ? JSON.parse(text) : (await import('smol-toml')).parse(text)
    if (isTable(document)) return document
  } catch (error) {
    const reason = reasonOf(error).split('\n', 1)[0] ?? ''
    throw new ForestallError(
      'usage',
      `${path} cannot be read as ${syntax.toUpperCase()}: ${reason.slice(0, 200)}`,
      'Make the file anew with the tool it comes from.',
      {cause: error},
    )
  }
  return {}
}
