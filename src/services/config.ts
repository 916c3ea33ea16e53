import {type ConfigDocument, configDocument, type GivenSetting} from '../config/document.ts'
import {openConfig} from '../config/open.ts'

export interface ConfigOptions {
  /** Whether the config is left out. */
  readonly noConfig: boolean
  /** What the command line and the environment say, by the key of the setting. */
  readonly given: ReadonlyMap<string, GivenSetting>
}

/** Returns the settings in force in `folder` and where each comes from. @throws ForestallError as `openConfig` does. */
export async function config(folder: string, {noConfig, given}: ConfigOptions): Promise<ConfigDocument> {
  return configDocument(noConfig ? undefined : await openConfig(folder), given)
}
