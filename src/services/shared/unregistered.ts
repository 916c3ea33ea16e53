import {statSync} from 'node:fs'
import {ForestallError} from '../../errors.ts'
import {shortened} from '../../escape/text.ts'
import {isOpenBy, type Knowledge} from '../../knowledge/open.ts'
import {type NormalizedName, normalize} from '../../names/normalized-name.ts'
import type {Declared} from '../../targets/declare.ts'
import type {FileTarget} from '../../targets/dependency.ts'
import {type Question, questionOf, type Surroundings} from '../../targets/question.ts'
import type {TargetName} from '../../targets/types.ts'

const MAX_NAMED = 5
/** Each is compared with every popular name. */
const MAX_QUESTIONED = 2_000

/** The targets that the index does not have, by what is known of them. */
export interface Unregistered {
  /** What may have been meant by those that nobody has declared. */
  readonly questions: readonly Question[]
  /** Said of the others, each a sentence. */
  readonly notes: readonly string[]
}

/** A name with what a file says of it. */
type FromFile = Pick<FileTarget, 'name' | 'source' | 'dependency'>

/**
 * Returns a function that tells whether a name is internal, as far as anybody can tell: a file takes it from elsewhere than
 * PyPI, which does not have it. `requests` from git stays `requests`; and `reqeusts` in a requirements file with an index
 * of its own, which is one for every name in it, is still one to ask about.
 */
export function internalBySource(knowledge: Knowledge): (name: FromFile) => boolean {
  const {registry} = knowledge
  const surroundings = surroundingsOf(knowledge)
  const isSlip = (name: NormalizedName) => questionOf(name, undefined, surroundings) !== undefined
  return ({name, source, dependency}) => {
    if (source === undefined || source.kind === 'pypi' || registry.names.has(name)) return false
    const isFound = source.kind !== 'index' || dependency !== undefined
    return isFound || !isSlip(name)
  }
}

/** Looks at the targets that the index does not have. @param args targets as typed. */
export function unregisteredOf(
  targets: readonly TargetName[],
  args: readonly string[],
  declared: Declared,
  bySource: ReadonlySet<string>,
  knowledge: Knowledge,
): Unregistered {
  const {registry, rules} = knowledge
  const asOf = registry.identity.asOf.slice(0, 10)
  const unregistered: TargetName[] = []
  const registeredInternal: string[] = []
  for (const target of targets) {
    if (target.kind !== 'project') continue
    if (!registry.names.has(target.name)) unregistered.push(target)
    else if (declared.isInternal(target.name)) registeredInternal.push(target.name)
  }
  const undeclared = unregistered.filter(({name}) => !declared.isMine(name) && !declared.isInternal(name))
  const typed = new Map(args.flatMap((arg) => [[normalize(arg), arg] as const]))
  const surroundings = surroundingsOf(knowledge)
  const questions = new Map(
    undeclared.slice(0, MAX_QUESTIONED).flatMap(({name}) => {
      const question = questionOf(name, typed.get(name), surroundings)
      return question ? [[name as string, question] as const] : []
    }),
  )
  const unclaimed = undeclared.filter(({name}) => !questions.has(name)).map(({name}) => name)
  const isOpen = isOpenBy(rules)
  const open: NormalizedName[] = []
  const shut: NormalizedName[] = []
  for (const name of unclaimed) (isOpen(name) ? open : shut).push(name)
  return {
    questions: [...questions.values()],
    notes: [
      ...sentence(
        open,
        (names) =>
          `Nobody has registered ${names}, by the names of ${asOf}: whoever does is installed wherever an installer asks PyPI for it. If it is yours, say so with \`--internal\` or \`--mine\`.`,
      ),
      ...sentence(
        shut,
        (names) =>
          `Nobody has registered ${names}, by the names of ${asOf}, and PyPI would not let anybody. \`forestall explain NAME\` says why.`,
      ),
      ...sentence(
        [...bySource],
        (names) =>
          `Taken as internal, since the files have it from elsewhere and nobody has registered it on PyPI: ${names}.`,
      ),
      ...sentence(
        registeredInternal,
        (names) =>
          `Declared internal, but registered by the names of ${asOf}: ${names}. See whose it is with \`forestall explain NAME --live\`.`,
      ),
    ],
  }
}

function surroundingsOf({registry, popularity, stdlib, slips, documented, aliases}: Knowledge): Surroundings {
  return {
    popular: popularity.names,
    isFile,
    modules: stdlib,
    slips: new Set(slips.map(({name}) => name)),
    documented: new Set(documented.map(({name}) => name)),
    projectKnownAs: (name) =>
      Array.from(aliases)
        .filter(([project, known]) => known.some(({alias}) => alias === name) && registry.names.has(project))
        .map(([project]) => project)
        .sort((a, b) => (popularity.rank(a) ?? Number.MAX_VALUE) - (popularity.rank(b) ?? Number.MAX_VALUE))[0],
  }
}

/** Asks back on stderr, and goes on. */
export function askBack(questions: readonly Question[], warn: (message: string) => void): void {
  for (const question of questions.slice(0, MAX_NAMED)) warn(wordsOf(question))
  const more = questions.length - MAX_NAMED
  if (more > 0) warn(`… and ${more} more such names.`)
}

/** @throws ForestallError `usage` for the first question, since a plan is not made of what was not meant. */
export function stopToAsk([first]: readonly Question[]): void {
  if (first === undefined) return
  const typed = shortened(first.typed)
  throw new ForestallError(
    'usage',
    wordsOf(first),
    `Write \`${shortened(first.meant)}\`. If \`${typed}\` is a name of your own, pass \`--internal ${typed}\` or \`--mine ${typed}\`.`,
  )
}

function wordsOf({typed, meant, because}: Question): string {
  const known = because === undefined ? '' : `, ${because}`
  return `Nobody has registered \`${shortened(typed)}\`${known}. Did you mean \`${shortened(meant)}\`?`
}

function sentence(names: readonly string[], words: (names: string) => string): string[] {
  if (names.length === 0) return []
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  return [
    words(
      names
        .slice(0, MAX_NAMED)
        .map((name) => `\`${name}\``)
        .join(', ') + more,
    ),
  ]
}

function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
  } catch {
    // Too long for a path, or in a folder that may not be read.
    return false
  }
}
