import {recognise} from './answers.js'
import {exported, keep, load, newer, STEP_IDS, standing, withAnswer, withNote, withStep} from './progress.js'
import {dateWords, due, localDate, quota} from './schedule.js'
import {FILTERS, matches, ORDERS} from './selection.js'
import {stepsOf} from './steps.js'

const WORDS = {
  todo: 'to do',
  done: 'done',
  closed: 'closed: PyPI refuses it to everybody',
  taken: 'taken by somebody else',
}

const byId = (id) => document.getElementById(id)

/** Joins the page's data with what is kept in the browser, and keeps page and browser in step from then on. */
export function openPage(data, now = () => new Date().toISOString()) {
  const kept = load(data.id)
  const records = data.names.map(({name, progress}) => newer(progress, kept.get(name)))
  const rows = data.names.map((_, i) => byId(`n${i}`))
  const homes = rows.map((row) => ({parent: row.parentNode, next: row.nextSibling}))
  const dayElements = [...document.querySelectorAll('[data-day]')]
  const standingOf = (i) => standing(records[i], data.answers)
  const settled = (i) => ['done', 'closed', 'taken'].includes(standingOf(i))
  const noteOf = (i) => records[i].note ?? data.names[i].note ?? ''
  const register = (i) => !data.names[i].route
  /** What a search looks through: what is said of the name, not what is to be done. */
  const textOf = (i) =>
    `${rows[i].firstElementChild.textContent} ${rows[i].querySelector('.work > p').textContent} ${noteOf(i)}`

  let silence
  function say(text) {
    byId('said').textContent = text
    clearTimeout(silence)
    silence = setTimeout(() => {
      byId('said').textContent = ''
    }, 6000)
  }

  function warn(text) {
    byId('notice').textContent = text
    byId('notice').hidden = false
  }

  function change(i, record) {
    records[i] = record
    if (!keep(data.id, data.names, records)) {
      warn('This browser keeps nothing for this page. Export the progress before you close it.')
    }
    paintName(i)
    paintDays()
  }

  function paintName(i) {
    const row = rows[i]
    const now = standingOf(i)
    const ticked = STEP_IDS.filter((id) => records[i].steps[id]).length
    row.dataset.standing = now
    const state = row.querySelector('.state')
    state.role = 'img'
    state.ariaLabel = WORDS[now] ?? `${ticked} of ${STEP_IDS.length} steps done`
    for (const box of row.querySelectorAll('ol input')) box.checked = Boolean(records[i].steps[box.name])
    const form = row.querySelector('.record')
    if (!form) return
    fill(form.querySelector('.note'), noteOf(i))
    if (!register(i)) return
    const answer = records[i].answer
    form.querySelector('.answer').value = answer?.id ?? ''
    fill(form.querySelector('.pasted'), answer?.text ?? '')
    const known = data.answers.find(({id}) => id === answer?.id)
    form.querySelector('.meaning').textContent = known ? plain(`${known.means} ${known.next}`) : ''
  }

  function paintDays() {
    const uploads = data.names.flatMap((_, i) => records[i].steps.upload ?? [])
    const days = data.days.map(({date, names}) => ({
      date,
      finished: names.every((i) => records[i].steps.upload || settled(i)),
      lastUpload: names
        .map((i) => records[i].steps.upload)
        .filter(Boolean)
        .map(localDate)
        .sort()
        .at(-1),
    }))
    const today = localDate(now())
    const dates = due(days, today)
    dayElements.forEach((element, d) => {
      const {names, date} = data.days[d]
      const uploaded = names.filter((i) => records[i].steps.upload)
      const closed = names.filter((i) => ['closed', 'taken'].includes(standingOf(i))).length
      element.querySelector('.count').textContent =
        `${uploaded.length} of ${names.length} uploaded${closed ? `, ${closed} closed` : ''}`
      element.classList.toggle('today', dates[d] === today && !days[d].finished)
      element.classList.toggle('finished', days[d].finished)
      if (date) element.querySelector('time').textContent = dateWords(dates[d])
      const moved = element.querySelector('.moved')
      moved.hidden = dates[d] === date
      moved.textContent = moved.hidden ? '' : `moved from ${dateWords(date)}`
      const token = element.querySelector('.token input')
      token.disabled = uploaded.length === 0
      token.checked = uploaded.length > 0 && uploaded.every((i) => records[i].steps.token)
    })
    const total = rows.filter((_, i) => register(i)).length
    const finished = rows.filter((_, i) => register(i) && settled(i)).length
    byId('done').value = finished
    byId('tally').textContent = `${finished} of ${total} settled`
    paintQuota(uploads)
  }

  function paintQuota(uploads) {
    const {used, next} = quota(uploads, data.perDay, Date.parse(now()))
    const at =
      next && new Intl.DateTimeFormat('en-GB', {weekday: 'short', hour: '2-digit', minute: '2-digit'}).format(next)
    byId('window').textContent = next
      ? `${used} uploads in 24 hours: go on from ${at}`
      : used > 0
        ? `${used} of ${data.perDay} uploads in 24 hours`
        : ''
  }

  function show() {
    const query = byId('search').value.trim()
    const filter = FILTERS[byId('filter').value]
    const order = ORDERS[byId('sort').value]
    const visible = rows.map((_, i) => filter(data.names[i], standingOf(i)) && matches(textOf(i), query))
    rows.forEach((row, i) => {
      row.hidden = !visible[i]
    })
    const sorted = byId('sorted')
    sorted.hidden = !order
    if (order) {
      const places = rows.map((_, i) => i).sort((a, b) => order(data.names[a], data.names[b]))
      sorted.append(...places.map((i) => rows[i]))
    } else if (sorted.childElementCount) {
      // From the last to the first, so that each row's next sibling is already in its place.
      for (let i = rows.length - 1; i >= 0; i--) homes[i].parent.insertBefore(rows[i], homes[i].next)
    }
    for (const day of document.querySelectorAll('main > .day')) {
      day.hidden = Boolean(order) || !day.querySelector('.name:not([hidden])')
    }
    const n = visible.filter(Boolean).length
    byId('nothing').hidden = n > 0
    say(query || byId('filter').value !== 'all' ? `${n} of ${rows.length} names shown` : '')
  }

  /** What is done with a name is filled in when it is first opened: most stay closed, and the page small. */
  function openRow(row) {
    const work = row.querySelector('.work')
    if (work.querySelector('.record')) return
    const i = indexOf(row)
    if (register(i)) work.append(stepsOf(data.names[i].steps, copy))
    work.append(byId('record').content.cloneNode(true))
    const choice = work.querySelector('.answer')
    for (const {id, status, says} of data.answers) {
      const words = says.replaceAll('NAME', data.names[i].name)
      choice.add(new Option(status ? `${status} ${words}` : words, id))
    }
    if (!register(i)) for (const part of [choice, work.querySelector('.pasted')]) part.parentNode.remove()
    if (register(i)) {
      choice.addEventListener('change', () => {
        const text = work.querySelector('.pasted').value
        change(i, withAnswer(records[i], choice.value ? {id: choice.value, text} : null, now()))
      })
      work.querySelector('.pasted').addEventListener('change', ({target}) => {
        const text = target.value.trim()
        const id = text ? recognise(text, data.answers) : choice.value
        change(i, withAnswer(records[i], id ? {id, text} : null, now()))
      })
    }
    work
      .querySelector('.note')
      .addEventListener('change', ({target}) => change(i, withNote(records[i], target.value, now())))
    paintName(i)
  }

  function tick(i, id, on) {
    change(i, withStep(records[i], id, on, now()))
  }

  function tickToken(d, on) {
    for (const i of data.days[d].names) if (records[i].steps.upload) tick(i, 'token', on)
  }

  /** Ticks the first step not done (`on`), or takes back the last one done. */
  function advance(i, on) {
    const done = (id) => Boolean(records[i].steps[id])
    const id = on ? STEP_IDS.find((step) => !done(step)) : STEP_IDS.findLast(done)
    if (!id || !register(i)) return
    tick(i, id, on)
    say(`${data.names[i].name}: ${rows[i].querySelector('.state').ariaLabel}`)
  }

  function download() {
    const text = `${JSON.stringify(exported(data.id, data.names, records, now()), null, 2)}\n`
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}))
    link.download = 'forestall-progress.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    say('Saved forestall-progress.json. Read it back with: forestall plan --import forestall-progress.json')
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text)
      say('Copied')
    } catch {
      say('The browser did not let the page copy: select the command and copy it by hand.')
    }
  }

  const indexOf = (row) => rows.indexOf(row)

  rows.forEach((_, i) => {
    paintName(i)
  })
  paintDays()
  return {data, rows, indexOf, show, openRow, tick, tickToken, advance, download, copy, settled, register}
}

/** Returns our own prose without its marks for code. */
function plain(text) {
  return text.replaceAll('`', '')
}

/** Sets a field's text unless somebody is typing in it. */
function fill(field, text) {
  if (field !== document.activeElement) field.value = text
}
