/**
 * The progress of one name: `{updated, steps: {id: time}, answer: {id, text} | null, note?}`, times in ISO form.
 * Nothing here touches the page; every function returns a new record.
 */

/** Every step that may be done; which of them a name takes is in the page's data. */
const STEP_IDS = ['free', 'digest', 'upload', 'create', 'archive', 'token']

const SCHEMA = 'forestall/progress/v1'

export const untouched = () => ({updated: '', steps: {}, answer: null})

/** Returns the newer of two records of one name, the second if they are of the same time; either may be missing. */
export function newer(first, second) {
  if (!second) return first ?? untouched()
  return first && isNewer(first, second) ? first : second
}

/** Tells whether a record was changed later than another one, which may be untouched. */
export function isNewer({updated}, other) {
  return updated !== '' && (other.updated === '' || Date.parse(updated) > Date.parse(other.updated))
}

/** A change is newer than what it changes, even if the clock that dated the plan was ahead of this one. */
function changed(record, now, change) {
  const after = record.updated ? Date.parse(record.updated) + 1 : 0
  return {...record, updated: new Date(Math.max(Date.parse(now), after)).toISOString(), ...change}
}

export function withStep(record, id, on, now) {
  const {[id]: _, ...steps} = record.steps
  return changed(record, now, {steps: on ? {...steps, [id]: now} : steps})
}

/** `made` is the step by which the project comes to be, which is done if PyPI accepted it. */
export function withAnswer(record, answer, made, now) {
  const answered = changed(record, now, {answer})
  return answer?.id === 'accepted' && !record.steps[made] ? withStep(answered, made, true, now) : answered
}

export function withNote(record, note, now) {
  return changed(record, now, {note})
}

/**
 * Returns where a name that takes the steps `ids` stands: `todo`, `begun`, `done`, `closed` (to everybody) or `taken` (by
 * somebody else).
 */
export function standing(record, ids, answers) {
  const outcome = answers.find(({id}) => id === record.answer?.id)?.outcome
  if (outcome === 'closed' || outcome === 'taken') return outcome
  const ticked = ids.filter((id) => record.steps[id]).length
  return ticked === 0 ? 'todo' : ticked === ids.length ? 'done' : 'begun'
}

/** Returns the document that `forestall plan --import` reads: the names somebody worked on, in the plan's order. */
export function exported(planId, names, records, now) {
  const entries = names.map(({name}, i) => ({name, ...records[i]})).filter(({updated}) => updated !== '')
  return {schema: SCHEMA, plan: planId, exported: now, entries}
}

/**
 * Returns what an exported document holds: the `records` by name, and the names of those that are `damaged`; null if `text`
 * is not such a document. Of two records of one name the newer one counts.
 */
export function imported(text, answers) {
  const {schema, entries} = parsed(text) ?? {}
  if (schema !== SCHEMA || !Array.isArray(entries)) return null
  const records = new Map()
  const damaged = []
  for (const entry of entries) {
    const record = asRecord(entry, answers)
    const name = typeof entry?.name === 'string' ? entry.name : 'a nameless one'
    if (record) records.set(name, newer(records.get(name), record))
    else damaged.push(name)
  }
  return {records, damaged}
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Returns the record in `value`, whatever came in as one, or null if it is not one: what a browser or a file keeps may be
 * damaged, and a bad record must not cost the others. Steps that nobody knows are left out.
 */
export function asRecord(value, answers) {
  const isText = (text) => typeof text === 'string'
  const isTime = (text) => isText(text) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))
  const {updated, steps, answer = null, note} = value ?? {}
  if (!isTime(updated) || steps === null || typeof steps !== 'object') return null
  if (answer !== null && !(answers.some(({id}) => id === answer.id) && isText(answer.text))) return null
  const known = STEP_IDS.filter((id) => isTime(steps[id])).map((id) => [id, steps[id]])
  return {
    updated,
    steps: Object.fromEntries(known),
    answer: answer && {id: answer.id, text: answer.text},
    ...(isText(note) && {note}),
  }
}

/** Returns the records this browser keeps for a plan, by name. Those that are damaged are left out. */
export function load(planId, answers) {
  try {
    const kept = JSON.parse(localStorage.getItem(`${SCHEMA}/${planId}`))
    return new Map(Object.entries(kept ?? {}).map(([name, record]) => [name, asRecord(record, answers)]))
  } catch {
    return new Map()
  }
}

/** Saves the records; returns whether the browser allowed it. */
export function keep(planId, names, records) {
  try {
    const worked = names.map(({name}, i) => [name, records[i]]).filter(([, {updated}]) => updated !== '')
    localStorage.setItem(`${SCHEMA}/${planId}`, JSON.stringify(Object.fromEntries(worked)))
    return true
  } catch {
    return false
  }
}
