// Joins the modules that the compiler wrote to .build into few files in dist: to load a module takes Node 20 a millisecond,
// whatever is in it, and `list` needs 170 of them. What all commands load is one file, and what `list` loads another; the
// rest is divided so that no command loads what it does not need. Names and line breaks stay: people report stack traces.
// So are the 110 modules of oclif that every command loads; other packages stay what they are.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const modules = fileURLToPath(new URL('../.build/', import.meta.url))
const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** What bin/run.js loads. */
const START = ['cli/guard.js', 'cli/command-line.js', 'cli/oclif.js']
/** What `list` loads besides: itself, and what is imported when it is needed, which is always. */
const LIST = ['commands/list.js', 'services/list.js', 'report/list/table.js', 'config/open.js']
/**
 * What whoever imports the package loads: nothing of the command line, whose parts change globals when they are loaded. The
 * command line loads it too, for what both need.
 */
const LIBRARY = ['index.js']
/** What others find by its path: the command line, oclif, the pool of threads, and who imports the package. */
const ENTRIES = [...START, 'cli/help.js', ...commands(), 'threads/worker.js', ...LIBRARY]

/** Matches the path of a file in an installed package; what it captures is the package's folder. */
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

const bundle = await rolldown({
  input: Object.fromEntries(ENTRIES.map((file) => [file.replace(/\.js$/, ''), modules + file])),
  external: (id, importer) => !isOurs(id) && !isOfOclif(id, importer),
  platform: 'node',
  // Some modules are imported when they are needed by one module, and always by another.
  checks: {ineffectiveDynamicImport: false},
})
const {output} = await bundle.write({
  dir: dist,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: {
    groups: [
      {name: 'oclif', test: PACKAGE, priority: 4},
      chunk('library', LIBRARY, 3),
      chunk('start', START, 2),
      chunk('list', LIST, 1),
    ],
  },
})
await bundle.close()
writeFileSync(`${dist}licences.txt`, licences())

function commands() {
  const files = readdirSync(`${modules}commands`, {recursive: true, encoding: 'utf8'})
  return files.filter((file) => file.endsWith('.js')).map((file) => `commands/${file.replaceAll('\\', '/')}`)
}

function isOurs(id) {
  return id.startsWith('.') || id.startsWith(modules)
}

/**
 * Tells whether a module is oclif's or of a package that oclif needs: nothing else of others is joined, and not the compiler
 * for which oclif looks where a command line runs from its sources.
 */
function isOfOclif(id, importer = '') {
  if (id === 'typescript') return false
  return id.startsWith('@oclif/core/') || PACKAGE.test(id) || (PACKAGE.test(importer) && !isBuiltin(id))
}

/** Returns the licences of all packages that were joined: each asks to be passed on with the code. */
function licences() {
  const files = output.flatMap(({moduleIds = []}) => moduleIds)
  const packages = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[1] ?? []))
  const texts = [...packages].sort().map((folder) => {
    const {name, version} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((other) => /^licen[cs]e/i.test(other))
    if (file === undefined) throw new Error(`${name} has no licence to pass on`)
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  })
  return `dist/chunks holds code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** Returns a group of the modules that `roots` import, and what those import. Of two groups, the one of higher priority has a module. */
function chunk(name, roots, priority) {
  let reached
  return {
    debugName: name,
    priority,
    name(id, context) {
      reached ??= reachedFrom(
        roots.map((file) => modules + file),
        context,
      )
      return reached.has(id) ? name : null
    },
  }
}

function reachedFrom(ids, context, reached = new Set()) {
  for (const id of ids) {
    if (!isOurs(id) || reached.has(id)) continue
    reached.add(id)
    reachedFrom(context.getModuleInfo(id).importedIds, context, reached)
  }
  return reached
}
