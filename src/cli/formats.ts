import {extname} from 'node:path'
import {ForestallError} from '../errors.ts'

/** The formats every report comes in; also the file extensions that choose them. */
export const FORMATS = ['html', 'md', 'csv', 'json'] as const

export type Format = (typeof FORMATS)[number]

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
  '.csv': 'csv',
  '.json': 'json',
}

/**
 * Returns the format to write: the one asked for, else the one the path's extension means, else Markdown on stdout.
 * @throws ForestallError `usage` for a path whose extension means nothing.
 */
export function formatFor(path: string | undefined, asked: Format | undefined): Format {
  if (asked) return asked
  if (path === undefined) return 'md'
  const format = BY_EXTENSION[extname(path).toLowerCase()]
  if (format) return format
  throw new ForestallError(
    'usage',
    `Cannot tell the format of ${path} from its extension`,
    `Choose one with \`--format\` (${FORMATS.join(', ')}), or end the path with .${FORMATS.join(', .')}.`,
  )
}

/** The formats of what is watched: for a terminal, and Markdown for an issue tracker. */
export const WATCH_FORMATS = ['text', 'md'] as const
export type WatchFormat = (typeof WATCH_FORMATS)[number]
