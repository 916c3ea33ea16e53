import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {openKnowledge} from '../../src/knowledge/open.ts'
import {growthRows} from './growth.ts'
import type {Row} from './measure.ts'
import {noticingRows} from './noticing.ts'
import {portfolioRows, startUpRows} from './processes.ts'
import {screeningRows} from './screening.ts'

/** Prints the table of measured figures; arguments name the groups to measure, all without any. */
const folder = mkdtempSync(join(tmpdir(), 'forestall-bench-'))
const folders = {cacheDir: join(folder, 'cache'), dataDir: join(folder, 'data')}
const env = {FORESTALL_CACHE_DIR: folders.cacheDir, FORESTALL_DATA_DIR: folders.dataDir}
const context = {...folders, quiet: true, warn: () => {}}
const knowledge = () => openKnowledge({index: undefined, ...context})

const GROUPS: Readonly<Record<string, () => Promise<Row[]>>> = {
  screening: async () => screeningRows(await knowledge()),
  growth: async () => growthRows(await knowledge()),
  noticing: async () => noticingRows(await knowledge(), context),
  start: () => startUpRows(folder, env),
  portfolio: () => portfolioRows(folder, env),
}

const asked = process.argv.slice(2)
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}; CPU time unless it says otherwise\n`,
)
console.log('| what | measured | must reach | reached | median of |\n| --- | --- | --- | --- | --- |')
try {
  for (const [name, measure] of Object.entries(GROUPS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    for (const {what, figure, must, ok, runs} of await measure()) {
      console.log(`| ${what} | ${figure} | ${must} | ${ok ? 'yes' : 'no'} | ${runs} |`)
    }
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
