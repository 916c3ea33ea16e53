/** Returns a share (0 to 1) as a percentage that a reader can compare: `31 %`, `2.1 %`, `0.04 %`, `< 0.01 %`. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.01) return '< 0.01 %'
  return `${value.toFixed(value === 0 || value >= 9.95 ? 0 : value >= 0.095 ? 1 : 2)} %`
}
