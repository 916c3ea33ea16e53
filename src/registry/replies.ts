import {stripVTControlCharacters} from 'node:util'
import {limits} from '../limits.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'

/**
 * What a reply of PyPI to an upload means for the name.
 *
 *   prohibited  on PyPI's unpublished list: refused to everybody; worth remembering
 *   similar     too similar to an existing project
 *   stdlib      a module of the standard library
 *   invalid     no name by PyPI's rule
 *   taken       registered by somebody else
 *   not-judged  the upload failed before the name was looked at (limit, account, service): try again later
 */
export type ReplyVerdict = 'prohibited' | 'similar' | 'stdlib' | 'invalid' | 'taken' | 'not-judged'

export interface Reply {
  readonly verdict: ReplyVerdict
  /** The name the reply speaks of, if it names a valid one. */
  readonly name: NormalizedName | null
  /** The sentence of PyPI that was recognised. */
  readonly sentence: string
}

/**
 * The sentences of Warehouse (warehouse/packaging/services.py::create_project, forklift/legacy.py::file_upload, and
 * the form for pending publishers), most particular first: those for the standard library and for prohibited names
 * differ by a parenthesis alone.
 */
const SENTENCES: readonly (readonly [ReplyVerdict, RegExp])[] = [
  ['stdlib', /The name '([^']*)' isn't allowed \(conflict with Python Standard Library module name\)/i],
  ['prohibited', /The name '([^']*)' isn't allowed\./i],
  ['similar', /The name '([^']*)' is too similar to an existing project/i],
  ['taken', /The name '([^']*)' conflicts with an existing project/i],
  ['taken', /The user '[^']*' isn't allowed to upload to project '([^']*)'/i],
  ['invalid', /The name '([^']*)' is invalid/i],
  ['invalid', /'([^']*)' is an invalid value for Name/i],
  ['stdlib', /This project name isn't allowed \(conflict with the Python standard library module name\)/i],
  ['prohibited', /This project name isn't allowed/i],
  ['similar', /This project name is too similar to an existing project/i],
  ['taken', /This project already exists/i],
  ['invalid', /Invalid project name/i],
  ['not-judged', /Too many new projects created/i],
  ['not-judged', /New project registration temporarily disabled/i],
  ['not-judged', /(?:New )?uploads are temporarily disabled/i],
  ['not-judged', /does not have (?:a verified primary email address|two-factor authentication enabled)/i],
  ['not-judged', /Invalid or non-existent authentication information/i],
  ['not-judged', /Non-user identities cannot create projects/i],
]

/**
 * Finds PyPI's verdict in a reply as somebody pasted it: the output of twine, an HTML error page, one sentence.
 * @returns undefined if no sentence of PyPI's is in it.
 */
export function parseReply(text: string): Reply | undefined {
  const plain = stripVTControlCharacters(text.slice(0, limits.replyLength))
    .replace(/&#(?:39|x27);|&apos;|[\u2018\u2019]/gi, "'")
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
  for (const [verdict, pattern] of SENTENCES) {
    const match = pattern.exec(plain)
    if (match !== null) return {verdict, name: normalize(match[1] ?? '') ?? null, sentence: match[0]}
  }
  return undefined
}
