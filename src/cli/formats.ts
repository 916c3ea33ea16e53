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
 * Returns the format to write: the one asked for, else the one of the path's extension; without a path, `usual`.
 * @param formats those that the report comes in.
 * @throws ForestallError `usage` for a path with another extension.
 */
export function formatFor<F extends Format>(
  path: string | undefined,
  asked: F | undefined,
  formats: readonly F[],
  usual: F,
): F {
  if (asked) return asked
  if (path === undefined) return usual
  const format = BY_EXTENSION[extname(path).toLowerCase()]
  const known = formats.find((one) => one === format)
  if (known) return known
  throw new ForestallError(
    'usage',
    `Cannot tell the format of ${path} from its extension`,
    `Pass \`--format ${formats.join('|')}\`, or use one of the extensions .${formats.join(', .')}.`,
  )
}

/** The formats of `status` and `review`: for a terminal, and Markdown for an issue tracker. */
export const WATCH_FORMATS = ['text', 'md'] as const
export type WatchFormat = (typeof WATCH_FORMATS)[number]

/** The formats of `statement`: a page for people, and data for programs. */
export const STATEMENT_FORMATS = ['html', 'json'] as const satisfies readonly Format[]
