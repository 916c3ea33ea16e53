import {ForestallError} from '../errors.ts'
import {isPypiPurl, parsePypiPurl} from './files/sboms/purl.ts'

/**
 * Returns the targets given on the command line with package URLs (`pkg:pypi/Django@5.0`) replaced by the names in them;
 * anything else is returned as typed.
 * @throws ForestallError `usage` for a package URL that is invalid or of another type than `pypi`.
 */
export async function resolvePurls(args: readonly string[]): Promise<string[]> {
  return Promise.all(args.map(async (arg) => (/^pkg:/i.test(arg) ? nameIn(arg) : arg)))
}

async function nameIn(purl: string): Promise<string> {
  const parsed = isPypiPurl(purl) ? await parsePypiPurl(purl) : undefined
  if (parsed) return parsed.name
  throw new ForestallError(
    'usage',
    `"${purl.slice(0, 100)}" is not the package URL of a PyPI project`,
    'Write `pkg:pypi/NAME`, or the name alone.',
  )
}
