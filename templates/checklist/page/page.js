import {paintDays} from './days.js'
import {namesList} from './list.js'
import {fillName, paintName, standingWords} from './name.js'
import {withStep} from './progress.js'
import {copy, say, warn} from './say.js'
import {commandsOf, openToday} from './today.js'

/** Connects the page with a notebook: a change in one shows in the other. Returns what mouse and keys can do. */
export function openPage(notebook) {
  const {data, record, now} = notebook
  const rows = data.names.map((_, i) => document.getElementById(`n${i}`))

  // The list knows the days as they stand in the page before today takes names out of them.
  const today = openToday(notebook, () => show())
  const show = namesList(rows, notebook, today)

  function paint() {
    paintDays(notebook)
    today.paint()
  }

  notebook.onChange((changed) => {
    for (const i of changed === undefined ? rows.keys() : [changed]) paintName(rows[i], notebook, i)
    paint()
  })
  for (const i of rows.keys()) paintName(rows[i], notebook, i)
  paint()
  // Midnight passes, and so do the 24 hours of the quota.
  setInterval(paint, 60_000)

  function change(i, next) {
    if (notebook.change(i, next)) return
    warn('This browser does not save anything for this page. Export the progress before you close it.')
  }

  function tick(i, id, on) {
    change(i, withStep(record(i), id, on, now()))
  }

  return {
    rows,
    show,
    begun: today.begun,
    next: () => [...today.members, ...rows.keys()].find((i) => notebook.steps(i).length > 0 && !notebook.settled(i)),
    tick,
    open: (i) => fillName(rows[i], notebook, i, (next) => change(i, next)),
    copyCommand(which) {
      copy(commandsOf(notebook)[which])
    },
    /** Ticks the deletion of the token for every name uploaded on day `d`, or of today's section if there is no `d`. */
    tickToken(d, on) {
      for (const i of d === undefined ? today.members : data.days[d].names)
        if (record(i).steps.upload) tick(i, 'token', on)
    },
    /** Ticks the first step of a name that is not done (`on`), or unticks the last one that is. */
    advance(i, on) {
      const done = (id) => Boolean(record(i).steps[id])
      const id = on ? notebook.steps(i).find((step) => !done(step)) : notebook.steps(i).findLast(done)
      if (!id) return
      tick(i, id, on)
      say(`${data.names[i].name}: ${standingWords(notebook, i)}`)
    },
    download() {
      const link = document.createElement('a')
      const text = `${JSON.stringify(notebook.exported(), null, 2)}\n`
      link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}))
      link.download = 'forestall-progress.json'
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
      say('Saved forestall-progress.json. Import it with: forestall plan --import forestall-progress.json')
    },
  }
}
