import {exported, isNewer, keep, load, newer, standing} from './progress.js'

/**
 * What is known and done about every name, by the name's number in the page. It is kept in the browser and in step with
 * other tabs. Listeners given to `onChange` are called with the number of the name that changed, or with none for all.
 */
export function openNotebook(data, now = () => new Date().toISOString()) {
  const {id: planId, names, answers} = data
  const records = names.map(({progress}) => progress)
  const steps = names.map((name) => Object.keys(name.steps ?? {}))
  const listeners = []
  const tell = (i) => {
    for (const listener of listeners) listener(i)
  }

  function readAgain() {
    const kept = load(planId, answers)
    names.forEach(({name}, i) => {
      records[i] = newer(records[i], kept.get(name))
    })
    tell()
  }

  readAgain()
  addEventListener('storage', readAgain)
  const standingOf = (i) => standing(records[i], steps[i], answers)
  return {
    data,
    now,
    record: (i) => records[i],
    note: (i) => records[i].note ?? names[i].note ?? '',
    standing: standingOf,
    settled: (i) => ['done', 'closed', 'taken'].includes(standingOf(i)),
    /** The ids of the steps that a name takes, in order; none if nothing is to be done about it here. */
    steps: (i) => steps[i],
    onChange: (listener) => listeners.push(listener),
    /** Replaces a name's record; returns whether the browser could save it. */
    change(i, record) {
      records[i] = record
      const kept = keep(planId, names, records)
      tell(i)
      return kept
    },
    /**
     * Takes over those of the records (by name) that are newer than what is here; a note that they do not touch stays.
     * Returns which names were updated, which not, and which are unknown here, and whether the browser could save them.
     */
    merge(others) {
      const updated = []
      names.forEach(({name}, i) => {
        const other = others.get(name)
        if (!other || !isNewer(other, records[i])) return
        const {note} = records[i]
        records[i] = note === undefined ? other : {note, ...other}
        updated.push(name)
      })
      const known = new Set(names.map(({name}) => name))
      const saved = keep(planId, names, records)
      tell()
      return {
        updated,
        unchanged: [...others.keys()].filter((name) => known.has(name) && !updated.includes(name)),
        unknown: [...others.keys()].filter((name) => !known.has(name)),
        saved,
      }
    },
    exported: () => exported(planId, names, records, now()),
  }
}
