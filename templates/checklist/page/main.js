import {listenToImport} from './import.js'
import {listenToKeys} from './keyboard.js'
import {openNotebook} from './notebook.js'
import {openPage} from './page.js'

// What stood where the reader was may stand elsewhere when the page is opened again. Browsers look at this before they run
// any script, so the page has to say it on the visit before.
history.scrollRestoration = 'manual'

const notebook = openNotebook(JSON.parse(document.getElementById('data').textContent))
const page = openPage(notebook)
listenToKeys(page, notebook)
listenToImport(notebook, page.begun)

const names = document.getElementById('names')

/** Shows what is chosen, from its beginning: what was on the screen may be gone. */
function choose() {
  page.show()
  if (names.getBoundingClientRect().top < 0) names.scrollIntoView()
}

const on = (id, event, listener) => document.getElementById(id).addEventListener(event, listener)
on('search', 'input', choose)
on('filter', 'change', choose)
on('sort', 'change', choose)
on('export', 'click', page.download)
on('copy-digests', 'click', () => page.copyCommand('digests'))
on('copy-upload', 'click', () => page.copyCommand('upload'))
on('clear', 'click', () => {
  document.getElementById('search').value = ''
  document.getElementById('filter').value = 'all'
  choose()
  document.getElementById('search').focus()
})
on('help', 'click', () => document.getElementById('keys').showModal())

// What keys bring into focus may lie below the bar. Padding of the scroller would move the page for what is in the bar
// as well; and under a mouse nothing may move, or its click is lost.
document.addEventListener('focusin', ({target}) => {
  // On a phone only the meter stays.
  const [bar] = ['.bar', '.meter'].map((part) => document.querySelector(part)).filter((part) => part.offsetHeight > 0)
  if (target === names || bar.contains(target) || !target.matches(':focus-visible')) return
  const {top, bottom} = bar.getBoundingClientRect()
  const {top: begin, bottom: end} = target.getBoundingClientRect()
  if (begin < bottom && end > top) scrollBy(0, begin - bottom - 8)
})
// `toggle` does not bubble.
names.addEventListener('toggle', ({target}) => target.open && page.open(page.rows.indexOf(target)), true)
names.addEventListener('change', ({target}) => {
  if (target.type !== 'checkbox') return
  const row = target.closest('.name')
  if (row) page.tick(page.rows.indexOf(row), target.name, target.checked)
  else page.tickToken(target.closest('.day').dataset.day, target.checked)
})

// On paper every name is open, with all its steps.
matchMedia('print').addEventListener('change', ({matches: printing}) => {
  if (!printing) return
  document.getElementById('about').open = true
  for (const i of page.rows.keys()) page.open(i)
})

// Work continues where it stopped.
const next = page.next()
if (next !== undefined) page.rows[next].open = true
