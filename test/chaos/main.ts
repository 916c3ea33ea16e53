import {parseArgs} from 'node:util'
import {runScenario} from './run-scenario.ts'
import {SCENARIOS} from './scenarios.ts'

/** `npm run chaos -- [COMMAND…] [--faults EIO,ENOSPC,…]`: prints a row of the table in docs/reliability.md for each. */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {faults: {type: 'string', default: 'EIO,ENOSPC,EACCES,SIGKILL,timed'}},
})
const unknown = positionals.filter((id) => !SCENARIOS.some((scenario) => scenario.id === id))
if (unknown.length > 0)
  throw new Error(`No scenario is called ${unknown.join(', ')}: ${SCENARIOS.map(({id}) => id).join(', ')}`)

console.log('| command | fault | runs | failures |\n| --- | --- | --- | --- |')
for (const scenario of SCENARIOS) {
  if (positionals.length > 0 && !positionals.includes(scenario.id)) continue
  for (const {fault, runs, failures} of await runScenario(scenario, values.faults.split(','))) {
    console.log(`| ${scenario.id} | ${fault} | ${runs} | ${failures.length} |`)
    for (const failure of failures.slice(0, 3)) console.error(`${scenario.id}: ${failure}\n`)
    if (failures.length > 0) process.exitCode = 1
  }
}
