import {dateWords, localDate, quota, slots, timeWords} from './schedule.js'

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
  const toUpload = data.names.map((_, i) => i).filter(notebook.isToUpload)
  const settled = toUpload.filter(notebook.settled).length
  document.getElementById('done').value = settled
  document.getElementById('tally').textContent = `${settled} of ${toUpload.length} settled`
  document.getElementById('window').textContent = quotaWords(notebook)
}

/** Returns the moment (ms) from which each name still to be uploaded may be, by its number; names without a day have none. */
export function dueTimes({data, record, settled, now}) {
  const pending = data.days.flatMap(({date, names}) =>
    date === null ? [] : names.filter((i) => isPending({data, record, settled}, i)).map((i) => ({i, date})),
  )
  const dates = pending.map(({date}) => date)
  const times = slots(dates, uploadsOf({data, record}), data.perDay, Date.parse(now()))
  return new Map(pending.map(({i}, k) => [i, times[k]]))
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
  if (used === 0) return ''
  return next === null
    ? `${used} of ${perDay} uploads in 24 hours`
    : `${used} uploads in 24 hours: continue from ${timeWords(next)}`
}
