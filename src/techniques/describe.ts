import {HYPHEN} from './alphabet.ts'
import type {Splice} from './splice.ts'

const quote = (text: string): string => `"${text}"`

/**
 * Says in words what a splice does to its seed, e.g. `drops "e" at 5`. Positions count characters from 1. Everything
 * is read off the splice, so no technique carries a text of its own.
 */
export function describeSplice(seed: string, splice: Splice): string {
  const {start, end, insert} = splice
  const old = seed.slice(start, end)
  if (start === 0 && end === seed.length && insert.length > 1) return `rearranges to ${quote(insert)}`
  if (old === '' && insert === '') return `is ${quote(seed)} itself`
  if (insert === '') return `drops ${quote(old)} at ${start + 1}`
  if (old === '') return describeInsertion(seed, splice)
  if (old.length === 2 && insert === old[1]! + old[0]!)
    return `swaps ${quote(old[0]!)} and ${quote(old[1]!)} at ${start + 1}`
  return `writes ${quote(insert)} for ${quote(old)} at ${start + 1}`
}

function describeInsertion(seed: string, {start, insert}: Splice): string {
  if (insert === HYPHEN) return `splits after ${quote(seed.slice(0, start))}`
  if (insert === seed[start] || insert === seed[start - 1]) return `doubles ${quote(insert)} at ${start + 1}`
  if (start === 0) return `puts ${quote(insert)} in front`
  if (start === seed.length) return `adds ${quote(insert)} at the end`
  return `adds ${quote(insert)} before ${quote(seed[start]!)} at ${start + 1}`
}
