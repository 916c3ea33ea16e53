/** What the index said of one name when it was asked: `unknown` (could not tell) is never shown as free. */
export type LiveState = 'free' | 'exists' | 'unknown'
