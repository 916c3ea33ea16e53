import {expect, it} from 'vitest'
import {runScenario} from './run-scenario.ts'
import {SCENARIOS} from './scenarios.ts'

/** One command as a sample; `npm run chaos` breaks all of them in every way. */
it('a checklist is written or not, whatever fails while it is', async () => {
  const scenario = SCENARIOS.find(({id}) => id === 'checklist')!
  for (const {fault, runs, failures} of await runScenario(scenario, ['ENOSPC', 'SIGKILL'])) {
    expect(runs, fault).toBeGreaterThan(3)
    expect(failures, fault).toEqual([])
  }
}, 240_000)
