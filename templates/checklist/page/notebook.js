import {exported, keep, load, newer, standing} from './progress.js'

/**
 * What is known and done about every name, by the name's number in the page. It is kept in the browser and in step with
 * other tabs. Listeners given to `onChange` are called with the number of the name that changed, or with none for all.
 */
export function openNotebook(data, now = () => new Date().toISOString()) {
  const records = data.names.map(({progress}) => progress)
  const listeners = []
  const tell = (i) => {
    for (const listener of listeners) listener(i)
  }

  function readAgain() {
    const kept = load(data.id)
    data.names.forEach(({name}, i) => {
      records[i] = newer(records[i], kept.get(name))
    })
    tell()
  }

  readAgain()
  addEventListener('storage', readAgain)
  return {
    data,
    now,
    record: (i) => records[i],
    note: (i) => records[i].note ?? data.names[i].note ?? '',
    standing: (i) => standing(records[i], data.answers),
    settled: (i) => ['done', 'closed', 'taken'].includes(standing(records[i], data.answers)),
    isToUpload: (i) => !data.names[i].route,
    onChange: (listener) => listeners.push(listener),
    /** Replaces a name's record; returns whether the browser could save it. */
    change(i, record) {
      records[i] = record
      const kept = keep(data.id, data.names, records)
      tell(i)
      return kept
    },
    exported: () => exported(data.id, data.names, records, now()),
  }
}
