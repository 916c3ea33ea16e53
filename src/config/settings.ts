import {DEFAULT_BUDGET, DEFAULT_PER_DAY, DEFAULT_PLAN} from '../plan/types.ts'
import type {ConfigFile} from './config-file.ts'

/** A value of a setting: text, a number, a list of texts, or null where there is none. */
export type SettingValue = string | number | readonly string[] | null

/** One setting of a config, and what says the same on the command line. */
export interface Setting {
  /** As people write it: `plan.per-day`. */
  readonly key: string
  /** The flag, or the argument in capitals. */
  readonly flag: string
  /** What holds where nobody says anything. */
  readonly otherwise: SettingValue
  /** Whether the command line adds to what the config says, and does not take its place. */
  readonly addsUp?: true
}

/** Every setting, in the order in which they are shown. */
export const SETTINGS: readonly Setting[] = [
  {key: 'targets', flag: 'TARGET', otherwise: []},
  {key: 'files', flag: 'file', otherwise: []},
  {key: 'internal', flag: 'internal', otherwise: [], addsUp: true},
  {key: 'mine', flag: 'mine', otherwise: [], addsUp: true},
  {key: 'allow', flag: 'allow', otherwise: [], addsUp: true},
  {key: 'aliases', flag: 'alias', otherwise: [], addsUp: true},
  {key: 'index', flag: 'index', otherwise: null},
  {key: 'owner', flag: 'owner', otherwise: []},
  {key: 'reviewed', flag: 'reviewed', otherwise: null},
  {key: 'plan.budget', flag: 'budget', otherwise: DEFAULT_BUDGET},
  {key: 'plan.per-day', flag: 'per-day', otherwise: DEFAULT_PER_DAY},
  {key: 'plan.author', flag: 'author', otherwise: null},
  {key: 'plan.email', flag: 'email', otherwise: null},
  {key: 'plan.url', flag: 'url', otherwise: null},
  {key: 'plan.output', flag: 'output', otherwise: DEFAULT_PLAN},
]

/** Returns what a config says of a setting, `undefined` where it says nothing; aliases as the flag has them. */
export function valueIn(settings: ConfigFile, key: string): Exclude<SettingValue, null> | undefined {
  if (key === 'aliases') return settings.aliases && aliasPairs(settings.aliases)
  const value = key.split('.').reduce<unknown>((table, name) => Object(table)[name], settings)
  const isOneOfList = typeof value === 'string' && (key === 'mine' || key === 'owner')
  return isOneOfList ? [value] : (value as Exclude<SettingValue, null> | undefined)
}

/** Returns aliases as `--alias` takes them: `torch=pytorch`. */
function aliasPairs(aliases: Required<ConfigFile>['aliases']): string[] {
  return Object.entries(aliases).flatMap(([target, others]) => others.map((other) => `${target}=${other}`))
}
