import type {TargetSummary} from '../../src/findings/types.ts'
import {asNormalized} from '../../src/names/normalized-name.ts'
import type {Plan, PlanEntry} from '../../src/plan/types.ts'

/** An entry as `plan` would write it, squatting `requests` by omission unless told otherwise. */
export function entry(name: string, changes: Partial<PlanEntry> = {}): PlanEntry {
  return {
    name: asNormalized(name)!,
    verdict: 'open',
    refusal: null,
    risk: 0.01,
    coverage: 0.01,
    squats: [{target: 'requests', seed: 'requests', technique: 'omission', detail: 'drops "e" at 5', likelihood: 0.01}],
    alerts: [],
    live: null,
    route: 'register',
    version: '0.0.0',
    batch: 1,
    date: '2026-11-23',
    note: '',
    ...changes,
  }
}

/** The summary of a registered project of somebody else's. */
export function target(changes: Partial<TargetSummary> & {name: string}): TargetSummary {
  return {
    rank: 6,
    exposure: 1,
    variants: 1212,
    open: 1031,
    taken: 96,
    refused: 85,
    beyond: 0.27,
    standing: 'registered',
    mine: false,
    internal: false,
    ...changes,
  }
}

/** A plan for `requests` around the given entries. */
export function plan(entries: readonly PlanEntry[], changes: Partial<Plan> = {}): Plan {
  return {
    schema: 'forestall/plan/v1',
    index: {source: 'bundled', asOf: '2026-11-01', names: 886323, serial: null, sha256: 'ab'.repeat(32)},
    model: {id: 'hand-1'},
    targets: [target({name: 'requests'})],
    budget: 8,
    perDay: 4,
    start: '2026-11-23',
    placeholder: {author: null, email: null, url: null},
    coverage: entries.reduce((sum, {risk}) => sum + risk, 0),
    outlook: [
      {names: 20, coverage: 0.21},
      {names: 60, coverage: 0.35},
      {names: 100, coverage: 0.44},
    ],
    entries,
    ...changes,
  }
}

const SQUATS: readonly (readonly [string, string, string, number])[] = [
  ['requsts', 'omission', 'drops "e" at 5', 0.031],
  ['reqeusts', 'transposition', 'swaps "ue" at 4', 0.027],
  ['request', 'truncation', 'drops "s" at the end', 0.024],
  ['requestss', 'doubling', 'doubles "s" at 8', 0.019],
  ['rrequests', 'doubling', 'doubles "r" at 1', 0.012],
  ['requwsts', 'neighbouring-key', 'types "w" for "e" at 5', 0.0094],
  ['python-requests', 'affix', 'puts "python-" in front', 0.0081],
  ['requests3', 'digits', 'adds "3" at the end', 0.0072],
  ['requesst', 'transposition', 'swaps "ts" at 7', 0.0069],
  ['requets', 'omission', 'drops "s" at 6', 0.0061],
]

/** Ten names over three days, one of them to be asked for, one watched; with alerts, a note and some progress. */
export function requestsPlan(): Plan {
  const entries = SQUATS.map(([name, technique, detail, likelihood], i) => {
    const route = i === 2 ? 'ask' : i === 9 ? 'watch' : 'register'
    const day = route === 'register' ? Math.floor((i > 2 ? i - 1 : i) / 4) + 1 : null
    return entry(name, {
      risk: likelihood,
      squats: [{target: 'requests', seed: 'requests', technique, detail, likelihood}],
      alerts: technique === 'omission' ? ['typosnyper:omitted_characters'] : [],
      route,
      batch: day,
      date: day === null ? null : `2026-11-${22 + day}`,
      note: i === 3 ? 'Seen in the wild in 2022' : '',
      sdist: {file: `placeholders/${name.replaceAll('-', '_')}-0.0.0.tar.gz`, sha256: `${i}f`.repeat(32)},
      ...(i === 0 && {
        progress: {
          updated: '2026-11-23T09:15:00.000Z',
          steps: {free: '2026-11-23T09:10:00.000Z', digest: '2026-11-23T09:15:00.000Z'},
          answer: null,
        },
      }),
    })
  })
  return plan(entries, {blockList: {names: 1031, coverage: 0.73}})
}
