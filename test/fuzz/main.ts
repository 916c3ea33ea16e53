import {parseArgs} from 'node:util'
import {DOORS} from './doors/index.ts'
import {tryDoor} from './try-door.ts'
import {startWatchdog} from './watchdog.ts'

/** `npm run fuzz -- [DOOR…] [--cases N] [--seconds N] [--seed S]`: prints a row of the table in docs/reliability.md for each. */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {cases: {type: 'string', default: '100000'}, seconds: {type: 'string'}, seed: {type: 'string'}},
})
const cases = Number(values.cases)
const forMs = Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1000
const seed = Number(values.seed ?? Date.now() % 2 ** 30)
const unknown = positionals.filter((id) => !DOORS.some((door) => door.id === id))
if (unknown.length > 0)
  throw new Error(`No door is called ${unknown.join(', ')}: ${DOORS.map(({id}) => id).join(', ')}`)

console.log(`Seeds from ${seed}\n`)
console.log('| door | cases | refused | failures | slowest case | memory |\n| --- | --- | --- | --- | --- | --- |')
const watchdog = startWatchdog()
for (const door of DOORS) {
  if (positionals.length > 0 && !positionals.includes(door.id)) continue
  const trial = await tryDoor(door, {seed, cases, forMs, onCase: watchdog.onCase})
  const {refused, failures, slowestMs, memory} = trial
  const figures = [
    trial.cases,
    refused,
    failures.length,
    `${Math.round(slowestMs)} ms`,
    `${Math.round(memory / 1e6)} MB`,
  ]
  console.log(`| ${[door.id, ...figures].join(' | ')} |`)
  for (const {seed: at, why} of failures.slice(0, 3)) {
    console.error(`\nnpm run fuzz -- ${door.id} --seed ${at} --cases 1\n${why}\n`)
  }
  if (failures.length > 0) process.exitCode = 1
}
await watchdog.end()
