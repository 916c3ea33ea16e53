import {expect, it} from 'vitest'
import {DOORS} from './doors/index.ts'
import {tryDoor} from './try-door.ts'

/** A second or two and a few hundred cases for each door, other ones in every run; `npm run fuzz` tries as many as one likes. */
const CASES = 300
const FOR_MS = 1500
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 30)

it.each(DOORS.map((door) => [door.id, door] as const))(
  `nothing hostile gets in by %s (seeds from ${seed})`,
  async (_, door) => {
    const {cases, failures, refused} = await tryDoor(door, {seed, cases: CASES, forMs: FOR_MS})
    expect(failures.map(({seed: at, why}) => `npm run fuzz -- ${door.id} --seed ${at} --cases 1\n${why}`)).toEqual([])
    // A door that lets nothing in tries nothing behind it.
    expect(refused).toBeLessThan(cases)
  },
  120_000,
)
