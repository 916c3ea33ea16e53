import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {openKnowledge} from '../../src/knowledge/open.ts'
import {type NormalizedName, normalize} from '../../src/names/normalized-name.ts'
import {type LookAlikes, openLookAlikes} from '../../src/services/shared/open-look-alikes.ts'

/**
 * Measures how often `check` calls names look-alikes: `npm run evaluate-check -- --popular FILE --registered FILE
 * --squats FILE…`. Popular and registered names are one a line (a first column of numbers and a header may stand there,
 * the file may be gzipped); of the registered ones 20,000 outside the popular ones are drawn, always the same. Squats are
 * TSV with the columns `squat` and `target`.
 */
const {values} = parseArgs({
  options: {
    popular: {type: 'string'},
    registered: {type: 'string'},
    squats: {type: 'string', multiple: true, default: []},
    sample: {type: 'string', default: '20000'},
  },
})

const root = mkdtempSync(join(tmpdir(), 'forestall-check-'))
try {
  const context = {cacheDir: root, dataDir: root, warn: () => {}, quiet: true}
  const lookAlikes = await openLookAlikes(await openKnowledge({index: undefined, ...context}), context)
  const popular = values.popular === undefined ? [] : namesOf(values.popular)
  const known = new Set(popular)
  const others = values.registered === undefined ? [] : namesOf(values.registered).filter((name) => !known.has(name))
  report('most downloaded names', popular, lookAlikes)
  report('other registered names', draw(others, Number(values.sample)), lookAlikes)
  for (const file of values.squats) reportSquats(file, lookAlikes)
} finally {
  rmSync(root, {recursive: true, force: true})
}

function report(what: string, names: readonly NormalizedName[], lookAlikes: LookAlikes): void {
  if (names.length === 0) return
  const imitatedBy = lookAlikes(names)
  const alarms = names.filter((name) => imitatedBy(name).length > 0)
  const share = ((100 * alarms.length) / names.length).toFixed(3)
  console.log(
    `${names.length} ${what}: ${alarms.length} called look-alikes (${share} %), such as ${alarms.slice(0, 8).join(', ')}`,
  )
}

function reportSquats(file: string, lookAlikes: LookAlikes): void {
  const [header = '', ...rows] = textOf(file).split(/\r?\n/)
  const columns = header.split('\t')
  const pairs = rows.flatMap((row) => {
    const cells = row.split('\t')
    const squat = normalize(cells[columns.indexOf('squat')] ?? '')
    const target = normalize(cells[columns.indexOf('target')] ?? '')
    return squat && target ? [{squat, target}] : []
  })
  const imitatedBy = lookAlikes(pairs.map(({squat}) => squat))
  const called = pairs.filter(({squat}) => imitatedBy(squat).length > 0)
  const right = called.filter(({squat, target}) => imitatedBy(squat)[0]!.target === target)
  const percent = (count: number): string => ((100 * count) / pairs.length).toFixed(1)
  console.log(
    `${pairs.length} squats of ${file}: ${percent(called.length)} % called look-alikes, ${percent(right.length)} % with the right target first`,
  )
}

function namesOf(file: string): NormalizedName[] {
  return textOf(file)
    .split('\n')
    .filter((line) => !/^(?:rank|name)\b/.test(line))
    .map((line) => line.split('\t').find((cell) => /[a-z]/i.test(cell)) ?? '')
    .flatMap((cell) => normalize(cell.trim()) ?? [])
}

function textOf(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

/** Draws without replacement by a fixed linear congruential generator (Numerical Recipes), so that runs compare. */
function draw(names: readonly NormalizedName[], count: number): NormalizedName[] {
  const drawn = new Set<NormalizedName>()
  let state = 42
  while (drawn.size < Math.min(count, names.length)) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    drawn.add(names[Math.floor((state / 2 ** 32) * names.length)]!)
  }
  return [...drawn]
}
