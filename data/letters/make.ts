/**
 * Makes `trigrams.txt`, how the letters of registered names follow one another:
 *
 *   node --import tsx data/letters/make.ts
 *
 * Counted over the bundled snapshot with two blanks before each name and one behind. One line for each pair of
 * characters, in the order of ALPHABET; in it one character for each third: -log2 of its probability after that pair,
 * in quarters of a bit, from `!` (0) upwards. Rare pairs lean on the probability after the second character alone
 * (Witten and Bell's interpolation), so that nothing is impossible.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

const ALPHABET = ' -0123456789abcdefghijklmnopqrstuvwxyz'
const SIZE = ALPHABET.length
const STEPS_PER_BIT = 4
const ZERO = '!'.charCodeAt(0)
const HIGHEST = '~'.charCodeAt(0) - ZERO

const names = brotliDecompressSync(readFileSync(new URL('../registry/names.txt.br', import.meta.url)))
  .toString('latin1')
  .trimEnd()
const count = new Float64Array(SIZE ** 3)
for (const name of names.split('\n')) {
  let [a, b] = [0, 0]
  for (const character of `${name} `) {
    const c = ALPHABET.indexOf(character)
    count[(a * SIZE + b) * SIZE + c]!++
    ;[a, b] = [b, c]
  }
}

/** Returns the probabilities of what follows, from its counts and the probabilities to fall back on. */
function interpolate(counts: Float64Array, fallback: Float64Array): Float64Array {
  const total = counts.reduce((sum, n) => sum + n, 0)
  const kinds = counts.filter((n) => n > 0).length
  return counts.map((n, i) => (total + kinds === 0 ? fallback[i]! : (n + kinds * fallback[i]!) / (total + kinds)))
}

const uniform = new Float64Array(SIZE).fill(1 / SIZE)
const single = new Float64Array(SIZE)
const pairs = Array.from({length: SIZE}, () => new Float64Array(SIZE))
count.forEach((n, i) => {
  single[i % SIZE]! += n
  pairs[Math.floor(i / SIZE) % SIZE]![i % SIZE]! += n
})
const afterNone = interpolate(single, uniform)
const afterOne = pairs.map((counts) => interpolate(counts, afterNone))
let text = ''
for (let pair = 0; pair < SIZE ** 2; pair++) {
  const probabilities = interpolate(count.subarray(pair * SIZE, (pair + 1) * SIZE), afterOne[pair % SIZE]!)
  for (const p of probabilities) {
    text += String.fromCharCode(ZERO + Math.min(HIGHEST, Math.round(-Math.log2(p) * STEPS_PER_BIT)))
  }
  text += '\n'
}
writeFileSync(new URL('trigrams.txt', import.meta.url), text)
