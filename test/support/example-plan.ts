import type {Squat} from '../../src/findings/types.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'
import type {Plan, PlanEntry} from '../../src/plan/types.ts'

/** A plan entry with the route `register`; each squat needs only what the test is about. */
export function entry(name: string, squats: Partial<Squat>[], change: Partial<PlanEntry> = {}): PlanEntry {
  return {
    name: name as NormalizedName,
    verdict: 'open',
    refusal: null,
    risk: 0.1,
    coverage: 0.1,
    squats: squats.map((squat) => ({
      target: 'requests',
      seed: squat.target ?? 'requests',
      technique: 'omission',
      detail: 'drops "e" at 5',
      likelihood: 0.1,
      ...squat,
    })),
    alerts: [],
    live: null,
    route: 'register',
    version: '0.0.0',
    batch: 1,
    date: '2026-12-01',
    note: '',
    ...change,
  }
}

/** A valid plan of these entries. */
export function plan(entries: PlanEntry[], change: Partial<Plan> = {}): Plan {
  return {
    schema: 'forestall/plan/v1',
    index: {source: 'bundled', asOf: '2026-11-01', names: 886_323, serial: null, sha256: '0'.repeat(64)},
    model: {id: 'table'},
    targets: [],
    budget: 20,
    perDay: 4,
    start: '2026-12-01',
    placeholder: {author: 'Ada Example', email: 'ada@example.com', url: 'https://example.com/placeholders'},
    coverage: 0.1,
    entries,
    ...change,
  }
}
