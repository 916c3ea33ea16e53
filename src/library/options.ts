import {isDate} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {oneLine, shortened} from '../escape/text.ts'
import {VERDICTS} from '../names/verdict.ts'
import {STYLES} from '../placeholder/placeholder.ts'
import {ROUTES} from '../plan/types.ts'

/** What an argument or option takes: whether a value will do, and what to give, as a clause. */
interface Rule {
  readonly takes: (value: unknown) => boolean
  readonly give: string
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isWhole = (value: unknown, min: number, max: number) =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
const listed = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

const TEXT: Rule = {takes: isText, give: 'a string'}
/** An empty one would stand for the current folder, which nobody means by it. */
const PATH: Rule = {takes: (value) => isText(value) && value !== '', give: 'a path'}
const TEXTS: Rule = {takes: (value) => Array.isArray(value) && value.every(isText), give: 'an array of strings'}
const FUNCTION: Rule = {takes: (value) => typeof value === 'function', give: 'a function'}
/** Not an array, a map or a promise, in which no option would be found. */
const isRecord = (value: unknown) => Object.prototype.toString.call(value) === '[object Object]'
const OBJECT: Rule = {takes: isRecord, give: 'an object'}
const DATE: Rule = {takes: (value) => isText(value) && isDate(value), give: 'a date, as YYYY-MM-DD'}
const LIMIT: Rule = {
  takes: (value) => value === Number.POSITIVE_INFINITY || isWhole(value, 0, Number.MAX_SAFE_INTEGER),
  give: 'a whole number, or `Infinity`',
}
const whole = (min: number, max: number): Rule => ({
  takes: (value) => isWhole(value, min, max),
  // Said when it is asked: the first number written for people takes Node 18 ms.
  get give() {
    return `a whole number from ${min} to ${max.toLocaleString('en')}`
  },
})
const oneOf = (words: readonly string[]): Rule => ({
  takes: (value) => isText(value) && words.includes(value),
  give: `one of ${listed(words)}`,
})
const someOf = (words: readonly string[]): Rule => ({
  takes: (value) => Array.isArray(value) && value.every((word) => words.includes(word)),
  give: `an array of ${listed(words)}`,
})
const SELECTION: Rule = {
  takes: (value) => {
    const {by, limit, coverage} = Object(value)
    if (by === 'limit') return isWhole(limit, 1, Number.MAX_SAFE_INTEGER)
    return by === 'all' || (by === 'coverage' && typeof coverage === 'number' && coverage > 0 && coverage <= 1)
  },
  give: "`{by: 'all'}`, `{by: 'limit', limit: 100}` or `{by: 'coverage', coverage: 0.6}`",
}
const TARGETS = {mine: TEXTS, internal: TEXTS}

/** What each method takes, by the names of its arguments and options: the limits are those of the flags. */
const RULES = {
  openForestall: {
    index: {...PATH, give: 'an address, or the path of a names file or a mirror folder'},
    cacheDir: PATH,
    dataDir: PATH,
    onRemark: FUNCTION,
  },
  verdict: {name: TEXT},
  normalize: {name: TEXT},
  check: {names: TEXTS, allow: TEXTS, internal: TEXTS},
  lookAlikes: {targets: TEXTS, ...TARGETS, limit: LIMIT, verdicts: someOf(VERDICTS)},
  plan: {
    targets: TEXTS,
    ...TARGETS,
    budget: whole(1, 100_000),
    perDay: whole(1, 1000),
    start: DATE,
    route: oneOf(ROUTES),
    placeholder: OBJECT,
  },
  placeholder: {author: TEXT, email: TEXT, url: TEXT},
  build: {directory: PATH, style: oneOf(STYLES)},
  blockRules: {targets: TEXTS, selection: SELECTION, days: whole(1, 3650)},
} as const satisfies Record<string, Readonly<Record<string, Rule>>>

type Method = keyof typeof RULES

/** Arguments, which have to be there; options may be left out. */
const ARGUMENTS: ReadonlySet<string> = new Set(['name', 'names', 'targets', 'directory'])

/**
 * Holds what a program passed to `method` to what it takes. The compiler does so only for callers in TypeScript, and it
 * does not know which numbers and dates make sense.
 * @param given arguments by name.
 * @returns the options that are given: neither undefined nor null.
 * @throws ForestallError `usage` for the first that is unknown, missing, or not of its kind.
 */
export function admit<Options extends object>(method: Method, given: object, options: Options): Options {
  for (const [key, value] of Object.entries(given)) refuseUnfit(method, key, value)
  const known = optionNames(method)
  if (!isRecord(options)) {
    throw new ForestallError(
      'usage',
      `\`${method}\` does not take ${shown(options)} as its options`,
      `Give an object with any of ${listed(known)}, or leave it out.`,
    )
  }
  const unknown = Object.keys(options).find((key) => !known.includes(key))
  if (unknown !== undefined) {
    throw new ForestallError(
      'usage',
      `\`${method}\` has no option \`${shortened(unknown)}\``,
      `It has ${listed(known) || 'none'}.`,
    )
  }
  const admitted = Object.entries(options).filter(([, value]) => value !== undefined && value !== null)
  for (const [key, value] of admitted) refuseUnfit(method, key, value)
  return Object.fromEntries(admitted) as Options
}

function refuseUnfit(method: Method, key: string, value: unknown): void {
  const {takes, give} = (RULES[method] as Readonly<Record<string, Rule>>)[key]!
  if (takes(value)) return
  throw new ForestallError('usage', `\`${method}\` does not take ${shown(value)} as \`${key}\``, `Give ${give}.`)
}

function optionNames(method: Method): string[] {
  return Object.keys(RULES[method]).filter((key) => !ARGUMENTS.has(key))
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'this array'
  if (value === '') return 'an empty string'
  return value !== null && /^(?:object|function)$/.test(typeof value)
    ? `this ${typeof value}`
    : `\`${shortened(oneLine(String(value)))}\``
}
