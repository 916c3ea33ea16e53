import {oneLine} from '../escape/text.ts'
import {limits} from '../limits.ts'
import {normalize} from '../names/normalized-name.ts'
import {isCanonicalVersion} from '../plan/version.ts'
import {parseLabel} from '../targets/label.ts'
import {techniqueIds} from '../techniques/index.ts'
import {sdistFileName} from './archive.ts'
import {particularProblems} from './particulars.ts'
import type {Placeholder} from './placeholder.ts'

const TECHNIQUES = techniqueIds()

const unknownTechnique = (protects: Placeholder['protects']) =>
  protects.find(({technique}) => !TECHNIQUES.has(technique))?.technique

const isPhrase = (text: string) => text === oneLine(text) && text.length <= limits.phraseLength

/** The rules for placeholders, each with the message for one that breaks it. */
const RULES: readonly [breaks: (p: Placeholder) => boolean, problem: (p: Placeholder) => string][] = [
  [({name}) => normalize(name) !== name, ({name}) => `"${name}" is not a normalized project name`],
  [
    ({version}) => !isCanonicalVersion(version),
    ({version}) => `"${version}" is not a canonical PEP 440 version that PyPI accepts`,
  ],
  [
    ({name, version}) => Buffer.byteLength(sdistFileName(name, version)) > limits.fileNameBytes,
    () => `the file name made of name and version is longer than ${limits.fileNameBytes} bytes`,
  ],
  [
    ({protects}) => protects.length > limits.protectedTargets,
    () => `it names more than ${limits.protectedTargets} targets`,
  ],
  [
    ({protects}) => protects.some(({target}) => parseLabel(target) === undefined),
    ({protects}) => `"${protects.find(({target}) => parseLabel(target) === undefined)!.target}" is not a target`,
  ],
  [({protects}) => new Set(protects.map(({target}) => target)).size < protects.length, () => 'it names a target twice'],
  [
    ({protects}) => unknownTechnique(protects) !== undefined,
    ({protects}) => `"${unknownTechnique(protects)}" is not a technique of this release`,
  ],
  [
    ({protects}) => !protects.every(({seed, detail}) => isPhrase(seed) && isPhrase(detail)),
    () => `what it says about a target is not a single line of at most ${limits.phraseLength} characters`,
  ],
]

/** Returns what is wrong with a placeholder, one phrase per broken rule; empty if it can become an archive. */
export function placeholderProblems(placeholder: Placeholder): string[] {
  const broken = RULES.filter(([breaks]) => breaks(placeholder)).map(([, problem]) => problem(placeholder))
  return [...broken, ...particularProblems(placeholder.contact).map(({refused}) => refused)]
}
