import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {ROUTES, type Route} from './types.ts'

/** What a command line asks to change about a plan, as typed: `NAME=ROUTE`, `NAME=TEXT`, and names. */
export interface EditWords {
  readonly set?: readonly string[] | undefined
  readonly note?: readonly string[] | undefined
  readonly add?: readonly string[] | undefined
  readonly drop?: readonly string[] | undefined
}

/** The same, understood. */
export interface PlanEdits {
  /** The route of every entry, if that is set. */
  readonly routeOfAll: Route | undefined
  readonly routes: ReadonlyMap<NormalizedName, Route>
  readonly notes: ReadonlyMap<NormalizedName, string>
  /** Names that are to be in the plan: those added, and those that a route is set for. */
  readonly wanted: ReadonlySet<NormalizedName>
  readonly added: ReadonlySet<NormalizedName>
  readonly dropped: ReadonlySet<NormalizedName>
}

/** Stands for every entry of the plan in `--set`; PyPI has had a project of this name, which a plan cannot hold. */
const ALL = 'all'

/** @throws ForestallError `usage` for words that are not an edit. */
export function parseEdits({set = [], note = [], add = [], drop = []}: EditWords): PlanEdits {
  const pairs = set.map((word) => ({...pairOf('--set', word), word}))
  const routes = pairs.map(({name, value}) => [name, routeOf(name, value)] as const)
  const named = routes.filter(([name]) => name !== ALL).map(([name, route]) => [nameOf('--set', name), route] as const)
  const added = add.map((name) => nameOf('--add', name))
  const dropped = new Set(drop.map((name) => nameOf('--drop', name)))
  const wanted = new Set([...added, ...named.map(([name]) => name)])
  for (const name of wanted) if (dropped.has(name)) throw contradiction(name)
  return {
    routeOfAll: routes.findLast(([name]) => name === ALL)?.[1],
    routes: new Map(named),
    notes: new Map(
      note.map((word) => {
        const {name, value} = pairOf('--note', word)
        return [nameOf('--note', name), value]
      }),
    ),
    wanted,
    added: new Set(added),
    dropped,
  }
}

/** Tells whether anything is to be changed. */
export function hasEdits({routeOfAll, wanted, notes, dropped}: PlanEdits): boolean {
  return routeOfAll !== undefined || wanted.size + notes.size + dropped.size > 0
}

function pairOf(flag: string, word: string): {name: string; value: string} {
  const at = word.indexOf('=')
  if (at > 0) return {name: word.slice(0, at), value: word.slice(at + 1)}
  throw new ForestallError(
    'usage',
    `\`${flag} ${shortened(word)}\` does not say what to set`,
    flag === '--set' ? 'Write `--set NAME=ROUTE`.' : 'Write `--note NAME=TEXT`.',
  )
}

/** What to write for flags that take one name each, if somebody asks for `all`. */
const EACH: Readonly<Record<string, string>> = {
  '--note': 'Write `--note NAME=TEXT` for each name.',
  '--add': 'Write `--add NAME` for each name, or raise `--budget`.',
  '--drop': 'Write `--drop NAME` for each name, or `--set all=skip`.',
}

function nameOf(flag: string, written: string): NormalizedName {
  const name = normalize(written)
  if (name === ALL) {
    throw new ForestallError(
      'usage',
      `\`${flag}\` takes a name: \`all\` is reserved for \`--set all=ROUTE\``,
      EACH[flag] ?? 'Write `--set all=ROUTE`.',
    )
  }
  if (name !== undefined) return name
  throw new ForestallError(
    'usage',
    `\`${flag}\` names \`${shortened(written)}\`, which is not a valid project name`,
    'Write the name as `forestall list` does.',
  )
}

function routeOf(name: string, value: string): Route {
  const route = ROUTES.find((one) => one === value)
  if (route !== undefined) return route
  const meant = ROUTES.find((one) => one === value.toLowerCase())
  throw new ForestallError(
    'usage',
    `\`${shortened(value)}\` is not a route`,
    meant === undefined
      ? `Use one of ${ROUTES.map((one) => `\`${one}\``).join(', ')}.`
      : `Use \`--set ${name}=${meant}\`.`,
  )
}

function contradiction(name: string): ForestallError {
  return new ForestallError(
    'usage',
    `\`${name}\` is to be dropped and kept at once`,
    'Leave out `--drop`, or what is said of the name besides.',
  )
}
