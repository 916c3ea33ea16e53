import {imported} from './progress.js'

/** Characters of an import: a plan of 10,000 names exports about three million. */
const MAX_LENGTH = 16_000_000
const MAX_NAMED = 5

/** Opens the dialog that takes progress exported elsewhere, as a file or as pasted text, and says what became of it. */
export function listenToImport(notebook, isBegun) {
  const part = (id) => document.getElementById(`import${id}`)
  const dialog = part('-progress')
  let opensAnew = false

  function take(text) {
    const account = text.length > MAX_LENGTH ? null : imported(text, notebook.data.answers)
    if (!account) {
      part('-said').replaceChildren(line('This is not progress exported from a checklist page: nothing was changed.'))
      return
    }
    const merged = notebook.merge(account.records)
    part('-said').replaceChildren(...accountOf({...merged, ...account}).map(line))
    part('-text').value = ''
    // Whoever continues here opens the page where the other browser left it.
    opensAnew ||= merged.updated.length > 0 && merged.saved && !isBegun
  }

  part('').addEventListener('click', () => {
    part('-said').replaceChildren()
    dialog.showModal()
  })
  part('-pasted').addEventListener('click', () => take(part('-text').value))
  part('-file').addEventListener('change', async ({target}) => {
    const [file] = target.files
    if (file) take(file.size > MAX_LENGTH ? '' : await file.text())
    target.value = ''
  })
  dialog.addEventListener('close', () => opensAnew && location.reload())
}

/** Returns what an import did, a sentence each. */
function accountOf({updated, unchanged, unknown, damaged, saved}) {
  const said = [
    ['Taken over', updated],
    ['No newer than here, and left alone', unchanged],
    ['Not in this plan', unknown],
    ['Damaged, and left out', damaged],
  ]
  const lines = said.filter(([, names]) => names.length > 0).map(([what, names]) => `${what}: ${listed(names)}.`)
  if (lines.length === 0) lines.push('Nobody had worked on a name yet: nothing was changed.')
  if (!saved) lines.push('This browser does not save anything for this page. Export the progress before you close it.')
  return lines
}

function listed(names) {
  const shown = names.length > MAX_NAMED ? [...names.slice(0, MAX_NAMED), `${names.length - MAX_NAMED} more`] : names
  return `${names.length} (${shown.join(', ')})`
}

function line(text) {
  const element = document.createElement('p')
  element.textContent = text
  return element
}
