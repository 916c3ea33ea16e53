import {rulesAgainst} from '../../src/block/rules.ts'
import type {BlockList} from '../../src/block/types.ts'
import {named} from './world.ts'

const names = ['reqeusts', 'requets'].map((name) => ({
  ...{name: named(name), risk: 0.1, target: 'requests', technique: 'transposition'},
}))

/** Rules against two names, as `forestall block requests --file uv.lock --limit 2` makes them. */
export const sampleRules: BlockList = {
  schema: 'forestall/block/v1',
  index: {source: 'bundled', asOf: '2026-11-01', names: 3, serial: null, sha256: 'ab'.repeat(32)},
  date: '2026-11-27',
  days: 90,
  selection: {by: 'limit', limit: 2},
  suspicious: false,
  origin: ['requests', '--file', 'uv.lock'],
  targets: ['requests'],
  open: 2,
  coverage: 0.2,
  changes: null,
  rules: rulesAgainst(names, {date: '2026-11-27', days: 90}),
}
