import {limits} from '../../limits.ts'
import {type CodeLine, numberAt} from '../extract/code-line.ts'
import {
  FILE_OPTIONS,
  FLAGS,
  INDEX_OPTIONS,
  INSTALLERS,
  type Installer,
  LETTERS_WITH_VALUE,
  LINKS_OPTIONS,
  NAMING_OPTIONS,
  PIP_VALUES,
  VALUES_BEFORE_VERB,
} from './installers.ts'
import {isTemplate} from './placeholders.ts'
import {endsCommand, isInProse, withoutMarks} from './prose.ts'
import {openQuote, quoteBefore, type Word, wordsAt} from './words.ts'

/** A word of a command, and its line in the file. */
interface PlacedWord {
  readonly text: string
  readonly line: number
}

/** What one command installs. */
export interface InstallCommand {
  /** Requirements as a requirements file would have them, each a word of the command, and their lines. */
  readonly requirements: readonly PlacedWord[]
  /** The requirements files that it reads (`-r`). */
  readonly files: readonly PlacedWord[]
  /** The index that the command asks in place of PyPI. */
  readonly index: string | undefined
  /** Where it finds archives if it asks no index at all (`--no-index`); empty where it does not tell. */
  readonly links: string | undefined
}

/**
 * The program of an installer where a command may begin: behind a path, in a variable of Make or a shell
 * (`$(PIP) install`), at the end of a quoted path (`"$VENV/bin/pip" install`), behind `python -m`.
 */
const PROGRAM =
  /(?<![\w.-]|\w@)(?<program>pip[\d.]*|pipx|uvx|uv|poetry|pdm|pipenv|rye|easy_install(?:-[\d.]+)?)(?:\.exe)?[)}]{0,2}["']?(?=[ \t]|["'][ \t]*,)/gi

/** Lines without any of these words, nearly all, need no closer look. */
const ANY_PROGRAM = /pip|uv|poetry|pdm|rye|easy_install/i

const INTERPRETER = /^(?:c?python|pypy)[\d.]*(?:@.*)?$/i

/** Finds the commands in a line that install projects. */
export function* findCommands(code: CodeLine): Generator<InstallCommand> {
  if (!ANY_PROGRAM.test(code.text)) return
  const line = withoutTemplates(withoutList(code.text))
  const isAsWritten = line.length === code.text.length
  let end = 0
  let quote: string | undefined
  let scanned = 0
  for (const match of line.matchAll(PROGRAM)) {
    if (match.index < end) continue
    const start = match.index + match[0].length
    quote = openQuote(line, scanned, start, quote)
    scanned = start
    const program = match.groups!['program']!.toLowerCase().replace(/^(pip|easy_install)[\d.-]*$/, '$1')
    const first = wordsAt(line, start, quote, limits.wordsBeforeVerb).words
    const installer = installerOf(program, first)
    const before = line.slice(0, match.index)
    const isProse = code.isProse || isInProse(before)
    if (installer === undefined || !isCommandPlace(before, first, installer, isProse)) continue
    const enclosing = /["']$/.test(match[0]) ? quote : (quoteBefore(before) ?? quote)
    const {words, end: commandEnd} = wordsAt(line, start, enclosing)
    end = commandEnd
    const {requirements, files, index, links} = readWords(
      words.slice(indexOfVerb(installer, words)),
      installer,
      isProse,
    )
    const placed = ({text, offset}: Word) => ({text, line: isAsWritten ? numberAt(code, offset) : code.number})
    yield {
      requirements: requirements.map(placed),
      files: files.map(placed),
      index: index ?? indexSetIn(before),
      links,
    }
  }
}

/** Variables that replace PyPI by another index for the rest of a line. */
const INDEX_VARIABLE = /\b(?:PIP_INDEX_URL|UV_INDEX_URL|UV_DEFAULT_INDEX)=["']?([^\s"']+)/

function indexSetIn(before: string): string | undefined {
  return INDEX_VARIABLE.exec(before)?.[1]
}

/** The installer whose words these are; options may stand between them (`pip --quiet install`), some with a value. */
function installerOf(program: string, words: readonly Word[]): Installer | undefined {
  const plain = words.filter(({text}, i) => !text.startsWith('-') && !VALUES_BEFORE_VERB.has(words[i - 1]?.text ?? ''))
  return INSTALLERS.find(
    ({words: [first, ...verbs]}) =>
      first === program && verbs.every((verb, i) => plain[i]?.text.toLowerCase() === verb),
  )
}

/** Where a command can begin: at the start, behind a prompt, a keyword, a path or the end of another command. */
const COMMAND_START = /(?:^|[$%>!;&|(`"'/\\]|[=:#]\s|\b(?:run|use|with|sudo|exec|then|do|else|-m)\s)\s*$/i

/**
 * A program without a verb (`uvx`) is a word like any other where a command cannot begin: behind an option, within a
 * sentence, or at the start of one (`uvx infers that …`). Of `easy_install` many a text speaks, and hardly any code runs it.
 */
function isCommandPlace(
  before: string,
  words: readonly Word[],
  {words: [program, verb]}: Installer,
  isProse: boolean,
): boolean {
  if (verb !== undefined) return true
  if (/(?:^|\s)--[\w-]+\s+$/.test(before) || words[0]?.text.startsWith('=')) return false
  if (!isProse && program !== 'easy_install') return true
  const isSentence = isProse && /^\W*$/.test(before) && words.some(({text}) => endsCommand(text, undefined))
  return COMMAND_START.test(before) && !isSentence
}

/** Where the words behind the verb begin. */
function indexOfVerb({words: [, ...verbs]}: Installer, words: readonly Word[]): number {
  const last = verbs.at(-1)
  return last === undefined ? 0 : words.findIndex(({text}) => text.toLowerCase() === last) + 1
}

function readWords(
  words: readonly Word[],
  installer: Installer,
  isProse: boolean,
): {requirements: Word[]; files: Word[]; index: string | undefined; links: string | undefined} {
  const requirements: Word[] = []
  const files: Word[] = []
  let index: string | undefined
  let links = ''
  let asksIndex = true
  let {names} = installer
  let isNamed = false
  for (let i = 0; i < words.length; i++) {
    const {text: word, offset} = words[i]!
    // Behind a comma it is a sentence: commands have none.
    const isSentence = isProse || words[i - 1]?.text.endsWith(',') === true
    if (isSentence && endsCommand(word, words[i + 1]?.text)) break
    if (word.startsWith('-')) {
      const [option, attached] = splitOption(word, installer)
      const follows = attached === undefined && takesValue(option, installer)
      const value = follows ? words[++i]?.text : attached
      if (INDEX_OPTIONS.has(option) || installer.indexes?.has(option)) index = value
      else if (option === '--no-index') asksIndex = false
      else if (LINKS_OPTIONS.has(option)) links = value ?? ''
      else if (FILE_OPTIONS.has(option))
        files.push({text: isProse ? withoutMarks(value ?? '') : (value ?? ''), offset: words[i]?.offset ?? offset})
      else if (NAMING_OPTIONS.has(option))
        for (const text of (value ?? '').split(',')) requirements.push({text, offset: words[i]?.offset ?? offset})
      else if (/^(?:-e|--editable)$/.test(option) && value !== undefined)
        requirements.push({text: `-e ${value}`, offset})
      // What is named by `--from` is installed, and the word that follows is a command in it.
      if ((option === '--from' || option === '--spec') && names === 'first') names = 'none'
      continue
    }
    // uv takes `uvx python@3.12` for an interpreter, which comes from no index.
    if (names === 'first' && installer.words[0]!.startsWith('uv') && INTERPRETER.test(word)) break
    if (names === 'none' || word === '/') break
    if (names === 'one' && isNamed) continue
    isNamed = true
    requirements.push({text: withoutVersionTag(isProse ? withoutMarks(word) : word.replace(/,$/, '')), offset})
    if (names === 'first' || (isProse && /[.:;!?]$/.test(word))) break
  }
  const isLiteral = ({text}: Word) => text !== '' && !isTemplate(text)
  return {
    requirements: requirements.filter(isLiteral),
    files: files.filter(isLiteral),
    index,
    links: asksIndex ? undefined : links,
  }
}

function splitOption(word: string, {flags}: Installer): [string, string | undefined] {
  const letter = word.slice(0, 2)
  if (/^..[^=]/.test(word) && LETTERS_WITH_VALUE.has(letter) && !flags?.has(letter)) return [letter, word.slice(2)]
  const cut = word.indexOf('=')
  return cut < 0 ? [word, undefined] : [word.slice(0, cut), word.slice(cut + 1)]
}

function takesValue(written: string, {words, values, flags}: Installer): boolean {
  // Of letters written together (`-dG`) the last one may take a value.
  const option = /^-[a-zA-Z]{2,}$/.test(written) && !FLAGS.has(written) ? `-${written.at(-1)}` : written
  if (flags?.has(option)) return false
  if (values?.has(option)) return true
  if (PIP_VALUES.has(option) && words.includes('pip')) return true
  return !FLAGS.has(option)
}

/** `uvx ruff@latest`, `poetry add flask@^2`: a version, not the address that `@` introduces in a requirement. */
function withoutVersionTag(word: string): string {
  return word.replace(/^([\w.-]+(?:\[[^\]]*\])?)@(?!\s|[a-z+]+:).*$/, '$1')
}

const LIST_ELEMENT = /[rbfu]{0,2}(?:"([^"]*)"|'([^']*)')|[^\s,"'[\]()]+/gi

/**
 * Turns the list form of a command (`["pip", "install", "flask"]`) into words, up to the end of the list. What is not a
 * string in it is a variable of the program.
 */
function withoutList(line: string): string {
  const start = line.search(/(?<!:\s{0,9})["'](?:pip[\d.]*|pipx|uvx?)["']\s*,|["']-m["']\s*,\s*["']pip["']/)
  if (start < 0) return line
  const end = line.indexOf(']', start)
  const list = line.slice(start, end < 0 ? undefined : end).replace(/\w[\w.]*\([^()]*\)/g, '{}')
  return Array.from(list.matchAll(LIST_ELEMENT), ([, double, single]) => {
    const word = double ?? single
    return word === undefined ? '{}' : /\s/.test(word) ? `"${word}"` : word
  }).join(' ')
}

/**
 * `{{ package }}`, `${{ matrix.package }}`, `<your package>`, and what a shell runs first: `$(cat name.txt)`, `<(cat names.txt)`. What tells
 * the place of an installer (`$(which pip)`) or installs something itself is looked into.
 */
const TEMPLATE =
  /\$?\{\{[^}]{0,200}\}\}|(?<=^|[\s"'`])<[A-Za-z][^<>]{0,200}>|[$<]\((?!\s*(?:which|command -v)\s+\S*(?:pip|uvx?|poetry|pdm)|[^()]{0,200}(?<![\w.-])(?:uvx|easy_install[\d.-]*|(?:pip[\d.]*|pipx|uv|poetry|pdm|pipenv|rye)(?:\.exe)?["']?(?:\s+[\w=-]+){0,4}?\s+(?:install|add|run|inject|download|wheel))\s)[^()\s]{1,200}\s[^()]{0,200}\)/g

/** Replaces templates, which may hold spaces, by a word of the same length that is not a name. */
function withoutTemplates(line: string): string {
  return line.replace(TEMPLATE, (template) => `{${'}'.padStart(template.length - 1, '_')}`)
}
