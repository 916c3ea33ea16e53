/**
 * The progress of one name: `{updated, steps: {id: time}, answer: {id, text} | null, note?}`, times in ISO form.
 * Nothing here touches the page; every function returns a new record.
 */

/** What is done per name; the day's `token` step is recorded with every name uploaded that day. */
export const STEP_IDS = ['free', 'digest', 'upload', 'archive']

const SCHEMA = 'forestall/progress/v1'

export const untouched = () => ({updated: '', steps: {}, answer: null})

/** Returns the newer of two records of one name: the plan's and the browser's. */
export function newer(planned, kept) {
  if (!kept) return planned ?? untouched()
  return planned && Date.parse(planned.updated) > Date.parse(kept.updated) ? planned : kept
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

export function withAnswer(record, answer, now) {
  const answered = changed(record, now, {answer})
  return answer?.id === 'accepted' && !record.steps.upload ? withStep(answered, 'upload', true, now) : answered
}

export function withNote(record, note, now) {
  return changed(record, now, {note})
}

/** Returns where a name stands: `todo`, `begun`, `done`, `closed` (to everybody) or `taken` (by somebody else). */
export function standing(record, answers) {
  const outcome = answers.find(({id}) => id === record.answer?.id)?.outcome
  if (outcome === 'closed' || outcome === 'taken') return outcome
  const ticked = STEP_IDS.filter((id) => record.steps[id]).length
  return ticked === 0 ? 'todo' : ticked === STEP_IDS.length ? 'done' : 'begun'
}

/** Returns the document that `forestall plan --import` reads: the names somebody worked on, in the plan's order. */
export function exported(planId, names, records, now) {
  const entries = names.map(({name}, i) => ({name, ...records[i]})).filter(({updated}) => updated !== '')
  return {schema: SCHEMA, plan: planId, exported: now, entries}
}

/**
 * Returns the record in `value`, whatever came in as one, or null if it is not one: what a browser or a file keeps may be
 * damaged, and a bad record must not cost the others. Steps that nobody knows are left out.
 */
export function asRecord(value) {
  const isText = (text) => typeof text === 'string'
  const isTime = (text) => isText(text) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))
  const {updated, steps, answer = null, note} = value ?? {}
  if (!isTime(updated) || steps === null || typeof steps !== 'object') return null
  if (answer !== null && !(isText(answer.id) && isText(answer.text))) return null
  const known = [...STEP_IDS, 'token'].filter((id) => isTime(steps[id])).map((id) => [id, steps[id]])
  return {
    updated,
    steps: Object.fromEntries(known),
    answer: answer && {id: answer.id, text: answer.text},
    ...(isText(note) && {note}),
  }
}

/** Returns the records this browser keeps for a plan, by name. Those that are damaged are left out. */
export function load(planId) {
  try {
    const kept = JSON.parse(localStorage.getItem(`${SCHEMA}/${planId}`))
    return new Map(Object.entries(kept ?? {}).map(([name, record]) => [name, asRecord(record)]))
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
