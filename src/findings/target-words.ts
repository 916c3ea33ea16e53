import type {NormalizedName} from '../names/normalized-name.ts'
import {parseLabel} from '../targets/label.ts'
import {type StandingKind, type StandingTarget, standingKind} from './standing.ts'

/**
 * What is said of a target, whatever the document: this file words it by the target's standing, and no template says
 * "a project on PyPI" or "we maintain" by itself.
 */
export interface TargetWords {
  readonly kind: StandingKind
  readonly name: NormalizedName
  /** As a heading, or in a list: `requests`, `json of the standard library`. */
  readonly title: string
  /** Behind its name: `a project on PyPI`. */
  readonly what: string
  /** For whoever came upon a look-alike of it. */
  readonly advice: string
  /** Whether `advice` is a command line. */
  readonly isCommand: boolean
  /** Where it is, if that is in public. */
  readonly url: string | null
  /** Whose it is, as the person who asks for its look-alikes says it: one sentence of Markdown, without the link. */
  readonly said: string
  /** Of a name that is held for it, as whoever holds the name says it in public: `a project on PyPI, which we maintain`. */
  readonly heldFor: string
  /** In a report to PyPI about a look-alike, as those who report it say it: `requests, which we maintain`. */
  readonly imitated: string
}

interface Wording {
  readonly what: string
  readonly advice: (name: string) => string
  readonly isCommand?: true
  readonly url?: (name: string) => string
  /** `code` is the name as Markdown code. */
  readonly said: (code: string) => string
  readonly imitated: (title: string) => string
  /** `what`, if not given. */
  readonly heldFor?: string
}

const maintained = (title: string) => `${title}, which we maintain`

const PROJECT = {
  what: 'a project on PyPI',
  advice: (name: string) => `pip install ${name}`,
  isCommand: true,
  url: (name: string) => `https://pypi.org/project/${name}/`,
} as const
const ELSEWHERE = {
  what: 'which was not on PyPI when this was written',
  advice: () => 'get it from where you heard of it',
} as const

const WORDINGS: Readonly<Record<StandingKind, Wording>> = {
  mine: {
    ...PROJECT,
    said: (code) => `We maintain ${code}`,
    imitated: maintained,
    heldFor: `${PROJECT.what}, which we maintain`,
  },
  others: {...PROJECT, said: (code) => `You maintain ${code}`, imitated: maintained},
  internal: {
    ...ELSEWHERE,
    said: (code) => `${code} is used inside our organisation, and is not on PyPI`,
    imitated: () => 'the name of a package inside our organisation',
    heldFor: 'the name of a package inside our organisation',
  },
  unpublished: {
    ...ELSEWHERE,
    said: (code) => `${code} is a project of ours that is not on PyPI`,
    imitated: (title) => `${title}, a project of ours that is not on PyPI`,
    heldFor: 'a project of ours, which was not on PyPI when this was written',
  },
  unclaimed: {
    ...ELSEWHERE,
    said: (code) => `Nobody has registered ${code} on PyPI`,
    imitated: (title) => `${title}, a name that nobody has registered on PyPI`,
    heldFor: 'a name that was not on PyPI when this was written',
  },
  module: {
    what: "a module of Python's standard library",
    advice: () => 'it comes with Python and does not have to be installed',
    url: () => 'https://docs.python.org/3/py-modindex.html',
    said: (code) => `${code} is a module of the standard library. PyPI refuses its own name, but not the look-alikes`,
    imitated: (title) => title,
  },
  slip: {
    what: 'not a project, but a word that people type after "pip install" by mistake',
    advice: () => 'check the command line',
    url: () => 'https://pip.pypa.io/en/stable/cli/pip_install/',
    said: (code) => `${code} is not a project of ours: it is a word that people type after \`pip install\` by mistake`,
    imitated: (title) => title,
  },
}

/** Returns the words for a target, or `undefined` if its name is not a label. */
export function wordsOf(target: StandingTarget): TargetWords | undefined {
  const name = parseLabel(target.name)?.name
  if (name === undefined) return undefined
  const kind = standingKind(target)
  const {what, advice, isCommand = false, url, said, imitated, heldFor = what} = WORDINGS[kind]
  return {
    kind,
    name,
    title: targetTitle(target.name),
    what,
    advice: advice(name),
    isCommand,
    url: url?.(name) ?? null,
    said: said(`\`${name}\``),
    imitated: imitated(targetTitle(target.name)),
    heldFor,
  }
}

/** Returns a target's label as words: `requests`, `json of the standard library`, `git, typed by mistake`. */
export function targetTitle(label: string): string {
  const [, kind, name] = /^(stdlib|slip):(.*)$/s.exec(label) ?? []
  if (kind === 'stdlib') return `${name} of the standard library`
  return kind === 'slip' ? `${name}, typed by mistake` : label
}
