import type {Config} from './config.ts'
import {configSources} from './find.ts'

/**
 * Returns the config that is in force in `folder`, the working folder: its own, or that of the nearest folder above it.
 * @param cacheDir where to remember which texts are valid, if anywhere.
 * @throws ForestallError `usage` for one that cannot be read, is not TOML, or says what no config can say.
 */
export async function openConfig(folder: string, cacheDir?: string): Promise<Config | undefined> {
  for await (const source of configSources(folder)) {
    // Loaded where there is a file to read: at most starts there is none.
    const {configOf} = await import('./read.ts')
    const config = await configOf(source, folder, cacheDir)
    if (config !== undefined) return config
  }
  return undefined
}
