import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {openKnowledge} from '../../src/cli/knowledge.ts'
import type {Row} from './measure.ts'
import {screeningRows} from './screening.ts'

/** Prints the table of measured figures; takes names of groups to measure only those. */
const folder = mkdtempSync(join(tmpdir(), 'forestall-bench-'))
const place = {cacheDir: join(folder, 'cache'), dataDir: join(folder, 'data')}
const groups: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  screening: async () => screeningRows(await openKnowledge({index: undefined, ...place, quiet: true, warn: () => {}})),
}

const asked = process.argv.slice(2)
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}; CPU time, medians\n`)
console.log('| what | measured | must reach | | runs |\n| --- | --- | --- | --- | --- |')
try {
  for (const [name, measure] of Object.entries(groups)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    for (const {what, figure, must, ok, runs} of await measure()) {
      console.log(`| ${what} | ${figure} | ${must} | ${ok ? 'yes' : 'NO'} | ${runs} |`)
      if (!ok) process.exitCode = 1
    }
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
