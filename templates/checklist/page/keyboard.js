import {copy} from './say.js'

/** Keys work on the name that has the focus; `/` and `?` work anywhere but in a field. */
export function listenToKeys(page, notebook) {
  const search = document.getElementById('search')
  const shown = () => [...document.querySelectorAll('.name:not([hidden]) > summary')].filter((s) => s.checkVisibility())

  const step = (by) => {
    const summaries = shown()
    const here = summaries.indexOf(document.activeElement?.closest('.name')?.firstElementChild)
    const to = summaries[here < 0 ? (by > 0 ? 0 : summaries.length - 1) : here + by]
    to?.focus()
    to?.scrollIntoView({block: 'nearest'})
  }

  /** What a key does to the focused name, by its number in the page. */
  const onName = {
    x: (i) => page.advance(i, true),
    u: (i) => page.advance(i, false),
    c: (i) => {
      const command = notebook.data.names[i].steps?.upload?.command
      if (command) copy(command)
    },
  }

  const anywhere = {
    j: () => step(1),
    k: () => step(-1),
    '/': () => search.focus(),
    '?': () => document.getElementById('keys').showModal(),
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    if (event.key === 'Escape' && event.target === search) {
      search.value = ''
      page.show()
      search.blur()
      return
    }
    if (event.target.matches('input:not([type=checkbox]), textarea, select')) return
    if (event.key === 'Escape' && event.target.matches('.flag')) return event.target.blur()
    const row = event.target.closest('.name')
    const act = Object.hasOwn(anywhere, event.key)
      ? anywhere[event.key]
      : row && Object.hasOwn(onName, event.key) && (() => onName[event.key](page.rows.indexOf(row)))
    if (!act) return
    event.preventDefault()
    act()
  })
}
