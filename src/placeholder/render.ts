import {templateCompiler} from '../assets/templates.ts'
import {jsonDocument} from '../escape/json.ts'
import {markdown, oneLine, pythonString} from '../escape/text.ts'
import {UNDECLARED} from '../findings/standing.ts'
import {wordsOf} from '../findings/target-words.ts'
import {limits} from '../limits.ts'
import {asWebAddress} from '../urls.ts'
import type {Files} from './archive.ts'
import {likenessWords} from './likeness.ts'
import type {Placeholder, Style} from './placeholder.ts'

/** Turns a placeholder into the files of its archive, by path inside the top folder. */
export type Renderer = (placeholder: Placeholder) => Files

/** The file that tells programs what an archive is. */
export const MARKER_FILE = 'placeholder.json'

/** All files of an archive, by style, as paths inside its top folder. All but the marker come from templates. */
export const STYLE_FILES: Record<Style, readonly string[]> = {
  explain: ['PKG-INFO', 'README.md', MARKER_FILE, 'placeholder_backend.py', 'pyproject.toml'],
  inert: ['PKG-INFO', 'README.md', MARKER_FILE, 'pyproject.toml'],
}

/** How many names the question `Did you mean …?` holds. */
const MEANT_SHOWN = 3

/**
 * Returns the renderer, with the templates compiled once. Templates do not escape by
 * themselves: each value goes through the helper for its destination.
 */
export async function makeRenderer(): Promise<Renderer> {
  const compile = await templateCompiler({as: 'text', helpers: {line: oneLine, markdown, python: pythonString}})
  const names = new Set(['message.txt', ...Object.values(STYLE_FILES).flat()].filter((file) => file !== MARKER_FILE))
  const templates = new Map([...names].map((file) => [file, compile(`sdist/${file}.hbs`)]))
  const fill = (file: string, view: object) => templates.get(file)!(view)

  return (placeholder) => {
    const view = toView(placeholder)
    const message = fill('message.txt', view).split(/^/m)
    const whole = {...view, message, readme: fill('README.md', view).trimEnd()}
    const marker = jsonDocument(placeholder)
    return new Map(
      STYLE_FILES[placeholder.style].map((file) => [file, file === MARKER_FILE ? marker : fill(file, whole)]),
    )
  }
}

/** What the templates may use: plain values only, since Handlebars ignores what is on a prototype. */
function toView({name, version, style, protects, more = 0, contact}: Placeholder) {
  const targets = protects.map(({target, seed, technique, detail, standing = UNDECLARED.standing}) => {
    const words = wordsOf({...UNDECLARED, name: target, standing})!
    return {...words, how: likenessWords(name, words.name, {seed, technique, detail})}
  })
  const [first] = protects
  // Its own name, which belongs elsewhere: nobody mistyped anything.
  const ownOf = targets.length === 1 && first!.target === name ? (first!.whose ?? 'nobody') : null
  const meant = ownOf ? '' : meantWords(targets.map((target) => target.name))
  return {
    name,
    version,
    inert: style === 'inert',
    targets,
    more,
    several: targets.length > 1,
    meant,
    backend: style === 'inert' ? speakingModule(name, meant) : 'placeholder_backend',
    isInternal: ownOf === 'internal',
    isMine: ownOf === 'mine',
    isUnclaimed: ownOf === 'nobody',
    isLookAlike: targets.length === 0,
    protectsProject: targets.some(({isCommand}) => isCommand),
    links: targets
      .flatMap(({url}) => url ?? [])
      .map((url, i) => ({url, label: i === 0 ? 'Placeholder for' : `Placeholder for (${i + 1})`})),
    summary: ownOf
      ? OWN_SUMMARIES[ownOf]
      : summary(
          targets.map((target) => target.name),
          more,
        ),
    ...contact,
    url: contact.url && asWebAddress(contact.url)!,
    reachable: contact.email !== null || contact.url !== null,
  }
}

/** Returns the names that may have been meant as one phrase: `requests or flask`; three at most, as the rest follows. */
function meantWords(names: readonly string[]): string {
  const shown = names.slice(0, MEANT_SHOWN)
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter(Boolean).join(' or ')
}

/**
 * Returns the name of a Python module that does not exist and says what an installer should have: installers name the
 * backend they miss. `urllib32`, `urllib3` → `urllib32_is_a_placeholder__did_you_mean_urllib3`; without the question
 * where nothing may have been `meant`.
 */
function speakingModule(name: string, meant: string): string {
  const words = `${name} is a placeholder${meant && `  did you mean ${meant}`}`.replaceAll(', ', ' ')
  return words.replace(/\W/g, '_').replace(/^(?=\d)/, '_')
}

/** PyPI's one-line summary of the placeholder of a target's own name, by whose it is. */
const OWN_SUMMARIES = {
  internal: 'Placeholder, not software. If an installer brought you here, it looked at the wrong index.',
  mine: 'Placeholder, not software. It keeps the name of a project that was not on PyPI when this was written.',
  nobody: 'Placeholder, not software. Nobody had registered this name; it is kept out of wrong hands.',
} as const

/** Returns the one-line summary of any other: it names as many of the targets as PyPI's limit allows, and counts the rest. */
function summary(names: readonly string[], more: number): string {
  if (names.length === 0) return 'Placeholder, not software. Registered to keep a look-alike name out of wrong hands.'
  const sentence = (shown: number) => {
    const rest = names.length - shown + more
    const list = names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
    return `Placeholder, not software. Did you mean ${list}? Registered to keep a look-alike name out of wrong hands.`
  }
  let shown = names.length
  while (shown > 1 && sentence(shown).length > limits.summaryLength) shown--
  return sentence(shown)
}
