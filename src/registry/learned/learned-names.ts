import {join} from 'node:path'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {addDatedNames, type DatedNamesFile, readDatedNames, removeDatedNames} from './dated-names.ts'

/**
 * What PyPI answers about a name that no list of names shows: that it is on the list of prohibited names, which is not
 * public; that it is too similar to a project it does not name; that somebody has it, perhaps without a release.
 */
export const LEARNED_ANSWERS = ['prohibited', 'similar', 'exists'] as const
export type LearnedAnswer = (typeof LEARNED_ANSWERS)[number]

/** An answer about a name, and when it was given. */
export interface LearnedName {
  readonly name: NormalizedName
  readonly answer: LearnedAnswer
  /** ISO date (YYYY-MM-DD). */
  readonly date: string
}

/** The answers by name, one each: of two the later counts. */
export type LearnedNames = ReadonlyMap<NormalizedName, LearnedName>

/** What the names of each file are, in words. */
const TITLES: Readonly<Record<LearnedAnswer, string>> = {
  prohibited: 'names that PyPI refused as prohibited',
  similar: 'names that PyPI refused as too similar to a project',
  exists: 'names of projects of others, by PyPI’s answer to an upload',
}

/** Returns where the names with this answer are kept; `dataDir` is oclif's `config.dataDir`. */
export function learnedPath(dataDir: string, answer: LearnedAnswer): string {
  return join(dataDir, `${answer}.tsv`)
}

function fileOf(dataDir: string, answer: LearnedAnswer): DatedNamesFile {
  const title = TITLES[answer]
  return {
    path: learnedPath(dataDir, answer),
    title,
    header: `# ${title[0]!.toUpperCase()}${title.slice(1)}, with the date on which that was learned.\n# No list of names shows it, so Forestall remembers the answer. Remove a line if PyPI has released the name.\n`,
  }
}

/**
 * Reads what PyPI was seen to answer.
 * @throws ForestallError `badInput` if one of the files holds something else.
 */
export async function readLearned(dataDir: string): Promise<LearnedNames> {
  const learned = new Map<NormalizedName, LearnedName>()
  for (const answer of LEARNED_ANSWERS) {
    for (const [name, date] of await readDatedNames(fileOf(dataDir, answer))) {
      if (date >= (learned.get(name)?.date ?? '')) learned.set(name, {name, answer, date})
    }
  }
  return learned
}

/**
 * Adds answers. A name that had the same answer before keeps its date; another answer is replaced unless it is newer.
 * @throws ForestallError `badInput` if one of the files is damaged, `failure` if it cannot be written.
 */
export async function addLearned(dataDir: string, names: readonly LearnedName[]): Promise<void> {
  if (names.length === 0) return
  const known = await readLearned(dataDir)
  const isNews = ({name, answer, date}: LearnedName) => {
    const before = known.get(name)
    return before === undefined || (before.answer !== answer && before.date <= date)
  }
  const news = names.filter(isNews)
  for (const answer of LEARNED_ANSWERS) {
    const corrected = news.filter(({name}) => known.get(name)?.answer === answer).map(({name}) => name)
    await removeDatedNames(fileOf(dataDir, answer), new Set(corrected))
    await addDatedNames(
      fileOf(dataDir, answer),
      news.filter((name) => name.answer === answer),
    )
  }
}

/** Returns the names with this answer. */
export function namesWith(answer: LearnedAnswer, learned: LearnedNames): NormalizedName[] {
  return [...learned.values()].filter((one) => one.answer === answer).map(({name}) => name)
}
