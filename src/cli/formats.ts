import {extname} from 'node:path'
import {ForestallError} from '../errors.ts'

/** The formats that reports come in; the file extensions that choose them have the same names. */
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
 * Returns the format to write: the one asked for, else the one of the path's extension; Markdown without a path.
 * @throws ForestallError `usage` for a path with another extension.
 */
export function formatFor(path: string | undefined, asked: Format | undefined): Format {
  if (asked) return asked
  if (path === undefined) return 'md'
  const format = BY_EXTENSION[extname(path).toLowerCase()]
  if (format) return format
  throw new ForestallError(
    'usage',
    `Cannot tell the format of ${path} from its extension`,
    `Pass \`--format ${FORMATS.join('|')}\`, or use one of the extensions .${FORMATS.join(', .')}.`,
  )
}

/** The formats of `status` and `review`: for a terminal, and Markdown for an issue tracker. */
export const WATCH_FORMATS = ['text', 'md'] as const
export type WatchFormat = (typeof WATCH_FORMATS)[number]
