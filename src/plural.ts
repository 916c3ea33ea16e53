/** Returns a number with its noun: `1 name`, `2,000 names`. */
export function count(n: number, noun: string): string {
  return `${figure(n)} ${noun}${n === 1 ? '' : 's'}`
}

/** Returns a whole number as people write it: `886,323`. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
