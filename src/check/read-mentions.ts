import {reasonOf} from '../errors.ts'
import type {Include} from '../targets/files/include.ts'
import {FILE_KINDS, recognise} from '../targets/files/recognise.ts'
import {readRequirementLine} from '../targets/files/requirements/requirement-line.ts'
import {requirements} from '../targets/files/requirements/requirements.ts'
import {indexSource, linksSource} from '../targets/files/source.ts'
import type {FileKind} from '../targets/files/types.ts'
import {findCommands} from './commands/find-commands.ts'
import {isPlaceholder} from './commands/placeholders.ts'
import {extractorFor} from './extract/by-name.ts'
import type {Extractor} from './extract/code-line.ts'
import {mayHoldCommands} from './extract/may-hold-commands.ts'
import {commentLines} from './extract/python.ts'
import {ignoredLines} from './ignored-lines.ts'
import type {Mention} from './mention.ts'
import {MentionCollector, type Note} from './mention-collector.ts'
import {TextLocator} from './text-locator.ts'
import {isTestCode} from './walk/test-files.ts'

/** What one file names. */
export interface FileMentions {
  readonly mentions: readonly Mention[]
  /** How many more stand beside a comment that says to ignore them. */
  readonly ignored: number
  readonly includes: readonly Include[]
  /** Requirements files that commands read. Where a command runs is not known, so neither is what they are relative to. */
  readonly installed: readonly Include[]
  /** Names of the projects that the file belongs to. */
  readonly own: Iterable<string>
  /** What the file seems to name and was not read. */
  readonly unread: readonly Note[]
  /** Why a file whose name says what it is could not be read as that, a sentence. */
  readonly fault: string | undefined
}

const CONSTRAINTS = /constraints?[^/]*\.(?:txt|in)$/
/** Folders whose text files are requirements files: `requirements/dev.txt`. */
const REQUIREMENTS_FOLDER = /(?:^|\/)(?:requirements?|reqs?|deps|dependencies)\/[^/]+\.(?:txt|in|pip)$/

/** Names that people give to what tools write, and Hatch to its own: what they are their content tells. */
const TOLD_BY_CONTENT =
  /(?:^|[-_.])(?:s?boms?|cyclonedx|cdx|spdx|pip[-_.]?(?:list|freeze|inspect|report))(?:[-_.][\w.-]*)?\.(?:json|xml|txt)$|^(?:hatch\.toml|freeze\.txt)$/

/** How a file is read: as a dependency file, for the commands in it, or for both. */
export interface Reading {
  readonly kind: FileKind | 'by content' | undefined
  readonly extractor: Extractor | undefined
}

/** Tells by its name a list of constraints: they keep projects out as often as they pin them, and install nothing. */
export function isNamedConstraints(path: string): boolean {
  return CONSTRAINTS.test(path.toLowerCase())
}

/** Returns how a file is read, by its path alone; `undefined` for a file of no interest. */
export function readingOf(path: string): Reading | undefined {
  const lower = path.toLowerCase()
  const name = lower.slice(lower.lastIndexOf('/') + 1)
  if (isNamedConstraints(name)) return {kind: requirements, extractor: undefined}
  const kind = REQUIREMENTS_FOLDER.test(lower)
    ? requirements
    : (FILE_KINDS.find((each) => each.isNamed(name)) ?? (TOLD_BY_CONTENT.test(name) ? 'by content' : undefined))
  const extractor = kind === requirements ? undefined : isTestCode(lower) ? commentLines : extractorFor(name)
  return kind || extractor ? {kind, extractor} : undefined
}

/**
 * Reads the mentions of one file. `file` is its path as shown, `path` as it is told apart by; a reading that says
 * nothing lets the content decide.
 */
export async function readMentions(file: string, text: string, reading: Reading): Promise<FileMentions> {
  const found: Mention[] = []
  const includes: Include[] = []
  const own = new Set<string>()
  const unread: Note[] = []
  const into = {found, includes, own, unread}
  const fault = reading.kind || isScript(text) ? await readDependencies(file, text, into) : undefined
  const installed: Include[] = []
  if (reading.extractor && mayHoldCommands(text)) await readCommands(file, text, reading.extractor, {found, installed})
  const ignored = ignoredLines(text)
  const mentions = found.filter(({line}) => !ignored.has(line))
  const isNamed = reading.kind !== undefined && reading.kind !== 'by content'
  return {
    mentions,
    ignored: found.length - mentions.length,
    includes,
    installed,
    own,
    unread,
    fault: isNamed ? fault : undefined,
  }
}

/** Inline metadata in a Python script (PEP 723). */
function isScript(text: string): boolean {
  return text.includes('# /// script')
}

/** Reads a dependency file; returns why it cannot be read as one, `undefined` if it can. */
async function readDependencies(
  file: string,
  text: string,
  {
    found,
    includes,
    own,
    unread,
  }: {readonly found: Mention[]; readonly includes: Include[]; readonly own: Set<string>; readonly unread: Note[]},
): Promise<string | undefined> {
  const collector = new MentionCollector(file, 'file', new TextLocator(text))
  try {
    const {kind, isNamed, content} = await recognise(file, text)
    await kind.read(content, collector)
    if (!isNamed && collector.isNonsense) return undefined
  } catch (error) {
    return reasonOf(error)
  }
  for (const mention of collector.mentions) found.push(mention)
  includes.push(...collector.includes)
  unread.push(...collector.unread)
  for (const name of collector.ownNames) own.add(name)
  return undefined
}

/** Reads the commands in a file; what one line installs in several ways (`pip install x || pip install --user x`) counts once. */
async function readCommands(
  file: string,
  text: string,
  extractor: Extractor,
  {found, installed}: {found: Mention[]; installed: Include[]},
): Promise<void> {
  const seen = new Set<string>()
  for (const line of await extractor(text)) {
    for (const {requirements: words, files, index, links} of findCommands(line)) {
      for (const {text: path, line: location} of files) installed.push({path, location, purpose: 'requirements'})
      const collector = new MentionCollector(file, 'command', NO_LOCATOR)
      if (links !== undefined) collector.index(linksSource(links))
      else if (index !== undefined) collector.index(indexSource(index))
      for (const word of words) readRequirementLine(word.text, word.line, collector)
      for (const mention of collector.mentions) {
        const key = JSON.stringify([mention.line, mention.written, mention.source])
        if (seen.has(key) || isPlaceholder(mention.name)) continue
        seen.add(key)
        found.push(mention)
      }
    }
  }
}

/** Commands come with their lines. */
const NO_LOCATOR = new TextLocator('')
