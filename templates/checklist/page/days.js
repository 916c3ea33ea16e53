import {dateWords, due, localDate, quota} from './schedule.js'

/** Shows the state of the days, the progress and the quota. */
export function paintDays(notebook) {
  const {data, now} = notebook
  const today = localDate(now())
  const days = data.days.map(({date, names}) => dayOf(notebook, date, names))
  const dates = due(days, today)
  days.forEach((day, d) => {
    paintDay(document.querySelector(`[data-day="${d}"]`), day, dates[d], today)
  })
  const toUpload = data.names.map((_, i) => i).filter(notebook.isToUpload)
  const settled = toUpload.filter(notebook.settled).length
  document.getElementById('done').value = settled
  document.getElementById('tally').textContent = `${settled} of ${toUpload.length} settled`
  const uploads = data.names.flatMap((_, i) => notebook.record(i).steps.upload ?? [])
  document.getElementById('window').textContent = quotaWords(uploads, data.perDay, Date.parse(now()))
}

function dayOf({record, settled, standing}, date, names) {
  const uploads = names.map((i) => record(i).steps.upload).filter(Boolean)
  return {
    date,
    size: names.length,
    uploaded: uploads.length,
    closed: names.filter((i) => ['closed', 'taken'].includes(standing(i))).length,
    finished: names.every((i) => record(i).steps.upload || settled(i)),
    lastUpload: uploads.map(localDate).sort().at(-1),
    tokenDeleted: uploads.length > 0 && names.every((i) => !record(i).steps.upload || record(i).steps.token),
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
  const token = element.querySelector('.token input')
  token.disabled = uploaded === 0
  token.checked = tokenDeleted
}

function quotaWords(uploads, perDay, now) {
  const {used, next} = quota(uploads, perDay, now)
  if (used === 0) return ''
  if (next === null) return `${used} of ${perDay} uploads in 24 hours`
  const at = new Intl.DateTimeFormat('en-GB', {weekday: 'short', hour: '2-digit', minute: '2-digit'}).format(next)
  return `${used} uploads in 24 hours: continue from ${at}`
}
