import {oneLine} from '../escape/text.ts'
import {limits} from '../limits.ts'
import {normalize} from '../names/normalized-name.ts'
import {asWebAddress} from '../urls.ts'
import {sdistFileName} from './archive.ts'
import {isAuthorName, isPyPIEmail} from './identity.ts'
import type {Placeholder} from './placeholder.ts'
import {parseLabel} from './protected-target.ts'
import {isCanonicalVersion} from './version.ts'

const isPhrase = (text: string) => text === oneLine(text) && text.length <= limits.phraseLength

/** The rules a placeholder obeys, each with what to say of one that does not. */
const RULES: readonly [breaks: (p: Placeholder) => boolean, problem: (p: Placeholder) => string][] = [
  [({name}) => normalize(name) !== name, ({name}) => `"${name}" is no canonical project name`],
  [
    ({version}) => !isCanonicalVersion(version),
    ({version}) => `"${version}" is no canonical PEP 440 version PyPI takes`,
  ],
  [
    ({name, version}) => Buffer.byteLength(sdistFileName(name, version)) > limits.fileNameBytes,
    () => `name and version make a file name longer than ${limits.fileNameBytes} bytes`,
  ],
  [({protects}) => protects.length === 0, () => 'it names no target that it protects'],
  [
    ({protects}) => protects.length > limits.protectedTargets,
    () => `it names more than ${limits.protectedTargets} targets`,
  ],
  [
    ({protects}) => protects.some(({target}) => parseLabel(target) === undefined),
    ({protects}) => `"${protects.find(({target}) => parseLabel(target) === undefined)!.target}" is no target`,
  ],
  [({protects}) => new Set(protects.map(({target}) => target)).size < protects.length, () => 'it names a target twice'],
  [
    ({protects}) => !protects.every(({seed, technique, detail}) => [seed, technique, detail].every(isPhrase)),
    () => `what it says of a target is no line of at most ${limits.phraseLength} characters`,
  ],
  [
    ({contact: {author}}) => author !== null && !isAuthorName(author),
    () => `the author is no line of 1 to ${limits.authorLength} characters`,
  ],
  [
    ({contact: {email}}) => email !== null && !isPyPIEmail(email),
    ({contact: {email}}) => `PyPI does not take "${email}" as an e-mail address`,
  ],
  [
    ({contact: {url}}) => url !== null && asWebAddress(url) === undefined,
    ({contact: {url}}) => `"${url}" is no http or https address`,
  ],
]

/** Returns what is wrong with a placeholder, one phrase a rule; empty if archives can be made of it. */
export function placeholderProblems(placeholder: Placeholder): string[] {
  return RULES.filter(([breaks]) => breaks(placeholder)).map(([, problem]) => problem(placeholder))
}
