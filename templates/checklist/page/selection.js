/** Which names are shown, and in what order. An entry is `{name, target, how, risk, alerts, verdict}`. */

export const FILTERS = {
  all: () => true,
  todo: (entry, standing) => entry.route === 'register' && (standing === 'todo' || standing === 'begun'),
  begun: (_, standing) => standing === 'begun',
  settled: (_, standing) => standing === 'done' || standing === 'closed' || standing === 'taken',
  alerts: (entry) => entry.alerts > 0,
  closed: (entry, standing) => entry.verdict !== 'open' || standing === 'closed' || standing === 'taken',
}

/** `day` is the order of the page itself. */
export const ORDERS = {
  risk: (a, b) => b.risk - a.risk,
  name: (a, b) => (a.name < b.name ? -1 : 1),
  target: (a, b) => (a.target === b.target ? b.risk - a.risk : a.target < b.target ? -1 : 1),
}

/** Tells whether every word of the query occurs in the entry's name, target, explanation or note. */
export function matches(entry, note, query) {
  const text = `${entry.name} ${entry.target} ${entry.how} ${note}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
