import {dueTimes, paintToken} from './days.js'
import {dateWords, localDate, timeWords} from './schedule.js'

/**
 * The section that a page opens with once work has begun: the names that may be uploaded now, and those uploaded today
 * or not finished since. A name stays in it until the page is opened again, so that nothing moves under the reader.
 * `onJoin` is called when names join.
 */
export function openToday(notebook, onJoin) {
  const section = document.getElementById('today')
  const {data, record, settled, now} = notebook
  const members = new Set()
  const begun = data.names.some((_, i) => Object.keys(record(i).steps).length > 0 || record(i).answer)
  if (begun) putFirst(section, notebook)

  function paint() {
    if (!begun) return
    const due = dueTimes(notebook)
    const today = localDate(now())
    const isNow = (i) => due.has(i) && due.get(i) <= Date.parse(now())
    const isUnderWay = (i) => {
      const {upload} = record(i).steps
      return upload && (!settled(i) || localDate(upload) === today)
    }
    const joined = data.names.map((_, i) => i).filter((i) => !members.has(i) && (isNow(i) || isUnderWay(i)))
    for (const i of joined) members.add(i)
    if (joined.length > 0) onJoin()
    const uploaded = [...members].filter((i) => record(i).steps.upload)
    section.querySelector('time').textContent = dateWords(today)
    section.querySelector('.count').textContent = leftWords([...due.values()], Date.parse(now()))
    section.querySelector('.commands').hidden = offered(notebook).length === 0
    section.querySelector('.token').hidden = members.size === 0
    paintToken(section, uploaded.length, uploaded.length > 0 && uploaded.every((i) => record(i).steps.token))
  }

  return {section, members, paint, begun}
}

/** Returns the numbers of the names that may be uploaded now, in order. */
function offered(notebook) {
  const now = Date.parse(notebook.now())
  return [...dueTimes(notebook)].filter(([, at]) => at <= now).map(([i]) => i)
}

/**
 * Returns the shell lines of the names that may be uploaded now: one that compares every digest that is known, and one
 * that uploads all of them. Files are quoted for a shell where the plan's commands were made.
 */
export function commandsOf(notebook) {
  const steps = offered(notebook).map((i) => notebook.data.names[i].steps)
  const fileOf = ({upload}) => upload.command.replace(/^twine upload /, '')
  const known = steps.filter(({digest}) => /^[0-9a-f]{64}$/.test(digest.expect))
  const sums = known.map((one) => `${one.digest.expect} ${fileOf(one)}`)
  return {
    digests: sums.length > 0 ? `printf '%s  %s\\n' ${sums.join(' ')} | sha256sum --check` : '',
    upload: steps.length > 0 ? `twine upload ${steps.map(fileOf).join(' ')}` : '',
  }
}

/** Puts today before the days, the days that are finished after those that are not, and what was read already below. */
function putFirst(section, {data, record, settled}) {
  const about = document.getElementById('about')
  document.body.classList.add('begun')
  section.hidden = false
  about.open = false
  document.getElementById('names').after(about)
  const days = [...document.querySelectorAll('[data-day]')]
  const finished = days.filter((_, d) => data.days[d].names.every((i) => record(i).steps.upload || settled(i)))
  days.at(-1)?.after(...finished)
}

function leftWords(times, now) {
  const free = times.filter((at) => at <= now).length
  if (free > 0) return `${free} to upload now, ${times.length - free} later`
  if (times.length > 0) return `Nothing to upload before ${timeWords(times[0])}; ${times.length} to come`
  return 'Everything is uploaded'
}
