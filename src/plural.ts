/** Returns a number with its noun: `1 name`, `2 names`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
