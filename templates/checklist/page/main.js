import {listenToKeys} from './keyboard.js'
import {openPage} from './page.js'

const page = openPage(JSON.parse(document.getElementById('data').textContent))
listenToKeys(page)

const on = (id, event, listener) => document.getElementById(id).addEventListener(event, listener)
on('search', 'input', page.show)
on('filter', 'change', page.show)
on('sort', 'change', page.show)
on('export', 'click', page.download)
on('help', 'click', () => document.getElementById('keys').showModal())

const names = document.getElementById('names')
// `toggle` does not bubble.
names.addEventListener('toggle', ({target}) => target.open && page.openRow(target), true)
names.addEventListener('change', ({target}) => {
  if (target.type !== 'checkbox') return
  const row = target.closest('.name')
  if (row) page.tick(page.indexOf(row), target.name, target.checked)
  else page.tickToken(Number(target.closest('[data-day]').dataset.day), target.checked)
})
names.addEventListener('click', ({target}) => {
  if (target.matches('.work button')) page.copy(target.previousElementSibling.textContent)
})

// On paper every name is open, whatever was open on the screen.
let closed = []
addEventListener('beforeprint', () => {
  closed = page.rows.filter((row) => !row.open)
  for (const row of closed) row.open = true
})
addEventListener('afterprint', () => {
  for (const row of closed) row.open = false
})

// The work goes on where it stopped.
const next = page.rows.findIndex((row, i) => page.data.names[i].route === 'register' && !page.settled(i))
if (next >= 0) page.rows[next].open = true
