import {say} from './say.js'
import {FILTERS, matches, ORDERS} from './selection.js'

/**
 * Returns a function that shows the names that pass search and filter, in the chosen order; `rows` are their elements,
 * `today` the section that its members leave their days for.
 */
export function namesList(rows, notebook, today) {
  const homes = rows.map((row) => ({parent: row.parentNode, next: row.nextSibling}))
  const chosen = (id) => document.getElementById(id).value
  // A search covers what is said about a name, not what is to be done with it.
  const textOf = (i) =>
    `${rows[i].firstElementChild.textContent} ${rows[i].querySelector('.work > p').textContent} ${notebook.note(i)}`

  function arrange(order) {
    const sorted = document.getElementById('sorted')
    sorted.hidden = !order
    if (order) {
      const {names} = notebook.data
      const places = rows.map((_, i) => i).sort((a, b) => order(names[a], names[b]))
      sorted.append(...places.map((i) => rows[i]))
    } else if (sorted.childElementCount > 0) {
      // From the last to the first, so that each row's next sibling is already in its place.
      for (let i = rows.length - 1; i >= 0; i--) homes[i].parent.insertBefore(rows[i], homes[i].next)
    }
    if (order) return
    const place = today.section.querySelector('.token')
    for (const i of today.members) if (rows[i].parentNode !== place.parentNode) place.before(rows[i])
  }

  return function show() {
    const query = chosen('search').trim()
    const filter = FILTERS[chosen('filter')]
    const order = ORDERS[chosen('sort')]
    rows.forEach((row, i) => {
      row.hidden = !filter(notebook.data.names[i], notebook.standing(i)) || !matches(textOf(i), query)
    })
    arrange(order)
    const chosenFew = query !== '' || chosen('filter') !== 'all'
    for (const day of document.querySelectorAll('main > .day')) {
      const isEmpty = !day.querySelector('.name:not([hidden])')
      const stays = day === today.section && today.begun && !chosenFew
      day.hidden = Boolean(order) || (isEmpty && !stays)
    }
    const shown = rows.filter(({hidden}) => !hidden).length
    document.getElementById('nothing').hidden = shown > 0
    say(chosenFew ? `${shown} of ${rows.length} names shown` : '')
  }
}
