/** Which names are shown, and in what order. An entry is `{name, target, risk}` and whatever is unusual about it. */

export const FILTERS = {
  all: () => true,
  todo: (entry, standing) => Boolean(entry.steps) && (standing === 'todo' || standing === 'begun'),
  begun: (_, standing) => standing === 'begun',
  settled: (_, standing) => standing === 'done' || standing === 'closed' || standing === 'taken',
  alerts: (entry) => Boolean(entry.alerts),
  closed: (entry, standing) => Boolean(entry.verdict) || standing === 'closed' || standing === 'taken',
}

/** `day` is the order of the page itself. */
export const ORDERS = {
  risk: (a, b) => b.risk - a.risk,
  name: (a, b) => (a.name < b.name ? -1 : 1),
  target: (a, b) => (a.target === b.target ? b.risk - a.risk : a.target < b.target ? -1 : 1),
}

/** Tells whether every word of the query occurs in the text. */
export function matches(text, query) {
  const lower = text.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
