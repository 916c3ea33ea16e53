import {withoutCredentials} from '../urls.ts'
import type {Config} from './config.ts'
import {SETTINGS, type SettingValue, valueIn} from './settings.ts'

/** What says that a setting is so. */
export type SettingSource = 'flag' | 'environment' | 'config' | 'default'

/** One setting in force. What the command line adds to a config comes as a setting of its own, with the same key. */
export interface SettingInForce {
  /** `plan.per-day`; of aliases `aliases`. */
  readonly key: string
  readonly value: SettingValue
  readonly source: SettingSource
  /** `forestall.toml:7`, `--index`, `FORESTALL_INDEX`; null for a default. */
  readonly at: string | null
}

export interface ConfigDocument {
  readonly schema: 'forestall/config/v1'
  /** The config in force, relative to the working folder; null if there is none. */
  readonly file: string | null
  readonly settings: readonly SettingInForce[]
}

/** A setting that the command line or the environment gives. */
export interface GivenSetting {
  readonly value: Exclude<SettingValue, null>
  readonly source: 'flag' | 'environment'
  readonly at: string
}

/** Returns what is in force. `given` is what the command line and the environment say, by key. */
export function configDocument(config: Config | undefined, given: ReadonlyMap<string, GivenSetting>): ConfigDocument {
  return {
    schema: 'forestall/config/v1',
    file: config?.path ?? null,
    settings: SETTINGS.flatMap(({key, otherwise, addsUp}) => {
      const own = given.get(key)
      const value = config && (own === undefined || addsUp) ? valueIn(config.settings, key) : undefined
      const said: SettingInForce[] = [
        ...(own ? [{key, ...own, value: shown(own.value)}] : []),
        ...(value === undefined
          ? []
          : [{key, value: shown(value), source: 'config' as const, at: config!.at(`/${key.replace('.', '/')}`)}]),
      ]
      return said.length > 0 ? said : [{key, value: otherwise, source: 'default' as const, at: null}]
    }),
  }
}

/** Addresses may hold a password. */
function shown(value: Exclude<SettingValue, null>): SettingValue {
  return typeof value === 'string' ? withoutCredentials(value) : value
}
