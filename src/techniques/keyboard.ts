import {byCharacter} from './alphabet.ts'

/**
 * The keys next to each key of a QWERTY keyboard, most PyPI users' layout. Rows are shifted against each other as on
 * the real thing (ISO/IEC 9995: 0, ½, ¾ and 1¼ key widths); keys at most ¾ of a width apart sideways are neighbours.
 */
const ROWS: readonly {keys: string; shift: number}[] = [
  {keys: '1234567890-', shift: 0},
  {keys: 'qwertyuiop', shift: 0.5},
  {keys: 'asdfghjkl', shift: 0.75},
  {keys: 'zxcvbnm', shift: 1.25},
]
const REACH = 0.75

const POSITIONS = new Map(
  ROWS.flatMap(({keys, shift}, row) => [...keys].map((key, column) => [key, {row, x: column + shift}] as const)),
)

/** NEIGHBOURS[code] lists the keys beside the key with that character code. */
export const NEIGHBOURS = byCharacter(POSITIONS.keys(), (key) =>
  [...POSITIONS.keys()].filter((other) => areNeighbours(key, other)),
)

/** Tells whether the keys `a` and `b` lie side by side, e.g. `e` and `r`, `e` and `3`, but not `e` and `t`. */
export function areNeighbours(a: string, b: string): boolean {
  const [p, q] = [POSITIONS.get(a), POSITIONS.get(b)]
  if (!p || !q || a === b) return false
  return p.row === q.row ? Math.abs(p.x - q.x) === 1 : Math.abs(p.row - q.row) === 1 && Math.abs(p.x - q.x) <= REACH
}

/** Returns the distance between two keys in key widths; characters without a key are as far apart as it gets. */
export function keyDistance(a: string, b: string): number {
  const [p, q] = [POSITIONS.get(a), POSITIONS.get(b)]
  return p && q ? Math.hypot(p.x - q.x, p.row - q.row) : 10
}
