import {ForestallError, reasonOf} from '../../errors.ts'
import {cyclonedx} from './cyclonedx.ts'
import {pipfileLock, poetryLock, pylock, uvLock} from './lock-files.ts'
import {names} from './names.ts'
import {pyproject} from './pyproject.ts'
import {requirements} from './requirements.ts'
import {isTable} from './tables.ts'
import type {Content, FileKind, Table} from './types.ts'

/** Every kind of target file, in the order in which content is tested: the unmistakable first, `requirements` last. */
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

/** A hint for somebody who gave something else. */
export const READABLE = `Give one of the files that can be read: ${FILE_KINDS.map(({title}) => title).join(', ')}.`

export interface Recognised {
  readonly kind: FileKind
  /** Whether the kind was told by the file's name; else it was told by its content, which may mislead. */
  readonly isNamed: boolean
  readonly content: Content
}

/**
 * Tells what kind of file a text is, by its name or else by its content, and parses it.
 * @throws ForestallError `usage` if the text is not the JSON or TOML it should be, or is not of any of the kinds.
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
    `${path} is ${syntax.toUpperCase()}, but not of a kind that lists Python projects`,
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
      'Regenerate the file with the tool it comes from.',
      {cause: error},
    )
  }
  return {}
}
