#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and later keep compiled code between runs; Node 20 has no such function.
module.enableCompileCache?.()

// Node 20 optimises code so early that a run of a third of a second spends a fifth of its CPU time on it. Its budget,
// in bytes of bytecode run, is 67584 by default; what runs for seconds is optimised nevertheless. Later ones do better.
if (process.version.startsWith('v20.')) (await import('node:v8')).setFlagsFromString('--interrupt-budget=1000000')

// The guard first: what it guards includes the loading of the rest.
const {guard} = await import('../dist/cli/guard.js').catch(sayUnbuilt)
guard(main(process.argv.slice(2)))

async function main(words) {
  const [{commandLine}, {run}, {readFile}] = await Promise.all([
    import('../dist/cli/command-line.js'),
    import('../dist/cli/oclif.js'),
    import('node:fs/promises'),
  ])
  const commands = JSON.parse(await readFile(new URL('../oclif.manifest.json', import.meta.url), 'utf8'))
  return run(commandLine(words, commands), import.meta.url)
}

/** A package brings what it runs; a clone has to be built first. */
async function sayUnbuilt(error) {
  const {existsSync} = await import('node:fs')
  if (existsSync(new URL('../dist', import.meta.url))) throw error
  console.error(
    ' ›   Error: This clone of Forestall has not been built\n ›   Try this: Run `npm ci && npm run build` in it.',
  )
  process.exit(1)
}
