import {DAY, dateWords, localDate, quota, slots, timeWords} from './schedule.js'

/** Shows the state of the days, the progress and the quota. */
export function paintDays(notebook) {
  const {data, now} = notebook
  const due = dueTimes(notebook)
  const today = localDate(now())
  data.days.forEach(({date, names}, d) => {
    const first = names.find((i) => due.has(i))
    const on = first === undefined ? date : localDate(due.get(first))
    paintDay(document.querySelector(`[data-day="${d}"]`), dayOf(notebook, date, names), on, today)
  })
  const toDo = data.names.map((_, i) => i).filter((i) => notebook.steps(i).length > 0)
  const settled = toDo.filter(notebook.settled).length
  document.getElementById('done').value = settled
  document.getElementById('tally').textContent = `${settled} of ${toDo.length} settled`
  document.getElementById('window').textContent = quotaWords(notebook)
}

/** Returns the moment (ms) from which each name still to be uploaded may be, by its number; names without a day have none. */
export function dueTimes({data, record, settled, now}) {
  const pending = data.days.flatMap(({date, names}) =>
    date === null ? [] : names.filter((i) => isPending({data, record, settled}, i)).map((i) => ({i, date})),
  )
  const dates = pending.map(({date}) => date)
  const times = slots(dates, uploadsOf({data, record}), data.perDay, earliest({data, record, now}))
  return new Map(pending.map(({i}, k) => [i, times[k]]))
}

/** Returns the moment (ms) from which anything may be uploaded: now, or when PyPI will do so again after it said stop. */
function earliest(notebook) {
  return Math.max(Date.parse(notebook.now()), limitedUntil(notebook) ?? 0)
}

/**
 * Returns until when (ms) an answer “Too many new projects created” holds: as long as four uploads known here fill the
 * window of 24 hours; if they do not, somebody has uploaded elsewhere, and only 24 hours later it is sure to be over. Null
 * if there is no such answer of the last 24 hours.
 */
function limitedUntil({data, record, now}) {
  const limited = data.names.flatMap((_, i) => {
    const {answer, steps, updated} = record(i)
    return answer?.id === 'limit' && !steps.upload ? Date.parse(updated) : []
  })
  const at = Math.max(...limited)
  const {next} = quota(uploadsOf({data, record}), data.perDay, Date.parse(now()))
  return at > Date.parse(now()) - DAY ? (next ?? at + DAY) : null
}

function isPending({data, record, settled}, i) {
  return !record(i).steps.upload && !settled(i) && !data.names[i].verdict
}

function uploadsOf({data, record}) {
  return data.names.flatMap((_, i) => record(i).steps.upload ?? [])
}

function dayOf({record, settled, standing}, date, names) {
  const uploaded = names.filter((i) => record(i).steps.upload)
  return {
    date,
    size: names.length,
    uploaded: uploaded.length,
    closed: names.filter((i) => ['closed', 'taken'].includes(standing(i))).length,
    finished: names.every((i) => record(i).steps.upload || settled(i)),
    tokenDeleted: uploaded.length > 0 && uploaded.every((i) => record(i).steps.token),
  }
}

function paintDay(element, {date, size, uploaded, closed, finished, tokenDeleted}, on, today) {
  element.classList.toggle('today', on === today && !finished)
  element.classList.toggle('finished', finished)
  element.querySelector('.count').textContent =
    `${uploaded} of ${size} uploaded${closed > 0 ? `, ${closed} closed` : ''}`
  if (date) element.querySelector('time').textContent = dateWords(on)
  const moved = element.querySelector('.moved')
  moved.hidden = on === date
  moved.textContent = moved.hidden ? '' : `moved from ${dateWords(date)}`
  paintToken(element, uploaded, tokenDeleted)
}

/** Shows in a section whether the token of its uploads is deleted. */
export function paintToken(section, uploaded, deleted) {
  const token = section.querySelector('.token input')
  token.disabled = uploaded === 0
  token.checked = deleted
}

function quotaWords(notebook) {
  const {perDay} = notebook.data
  const {used, next} = quota(uploadsOf(notebook), perDay, Date.parse(notebook.now()))
  const limited = limitedUntil(notebook)
  if (next === null && limited !== null) return `PyPI has said stop: continue from ${timeWords(limited)}`
  if (used === 0) return ''
  return next === null
    ? `${used} of ${perDay} uploads in 24 hours`
    : `${used} uploads in 24 hours: continue from ${timeWords(next)}`
}
