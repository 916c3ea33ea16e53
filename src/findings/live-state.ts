/** What the index said about one name when it was asked. `unknown` is never shown as free. */
export type LiveState = 'free' | 'exists' | 'unknown'

/** Tells whether the index was asked and answered nothing at all, which is a failure; some answers are not. */
export function isSilent(answers: readonly (LiveState | null)[]): boolean {
  const asked = answers.filter((answer) => answer !== null)
  return asked.length > 0 && asked.every((answer) => answer === 'unknown')
}
