import {answerFor, answersIn} from './answers.js'
import {withAnswer, withNote} from './progress.js'
import {stepsOf} from './steps.js'

const WORDS = {
  todo: 'to do',
  done: 'done',
  closed: 'closed: PyPI refuses it to everybody',
  taken: 'taken by somebody else',
}

/** Returns where a name stands, in words. */
export function standingWords(notebook, i) {
  const steps = notebook.steps(i)
  const ticked = steps.filter((id) => notebook.record(i).steps[id]).length
  return WORDS[notebook.standing(i)] ?? `${ticked} of ${steps.length} steps done`
}

/** Shows in a name's row what the notebook says about it. */
export function paintName(row, notebook, i) {
  const {steps, answer} = notebook.record(i)
  row.dataset.standing = notebook.standing(i)
  const state = row.querySelector('.state')
  state.role = 'img'
  state.ariaLabel = standingWords(notebook, i)
  for (const box of row.querySelectorAll('ol input')) box.checked = Boolean(steps[box.name])
  const form = row.querySelector('.record')
  if (!form) return
  fill(form.querySelector('.note'), notebook.note(i))
  if (notebook.steps(i).length === 0) return
  form.querySelector('.answer').value = answer?.id ?? ''
  fill(form.querySelector('.pasted'), answer?.text ?? '')
  const known = notebook.data.answers.find(({id}) => id === answer?.id)
  form.querySelector('.meaning').textContent = known ? plain(`${known.means} ${known.next}`) : ''
}

/**
 * Fills in the steps of a name when its row is first opened: most rows stay closed, so the page stays small. `change`
 * takes the name's new record.
 */
export function fillName(row, notebook, i, change) {
  const work = row.querySelector('.work')
  if (work.querySelector('.record')) return
  const steps = notebook.steps(i)
  if (steps.length > 0) work.append(stepsOf(notebook.data.names[i].steps))
  work.append(document.getElementById('record').content.cloneNode(true))
  const [choice, pasted, note] = ['.answer', '.pasted', '.note'].map((part) => work.querySelector(part))
  note.addEventListener('input', () => change(withNote(notebook.record(i), note.value, notebook.now())))
  if (steps.length > 0) {
    const made = steps.includes('upload') ? 'upload' : 'create'
    const {answers, names} = notebook.data
    for (const answer of answers) choice.add(optionFor(answer, names[i].name))
    const answered = (id) => {
      const text = pasted.value.trim()
      change(withAnswer(notebook.record(i), id ? {id, text} : null, made, notebook.now()))
    }
    choice.addEventListener('change', () => answered(choice.value))
    pasted.addEventListener('input', () => {
      const text = pasted.value.trim()
      answered(text ? recognised(text, names[i].name, answers) : choice.value)
    })
  } else {
    for (const part of [choice, pasted]) part.parentNode.remove()
  }
  paintName(row, notebook, i)
}

/** Returns which answer a pasted text gives about `name`, as its id. */
function recognised(text, name, answers) {
  return answerFor(name, answersIn(text, answers), answers)?.id ?? 'other'
}

function optionFor({id, status, says}, name) {
  const words = says.replaceAll('NAME', name)
  return new Option(status ? `${status} ${words}` : words, id)
}

/** Returns our own prose without the backticks of code. */
function plain(text) {
  return text.replaceAll('`', '')
}

/** Sets a field's text unless somebody is typing in it. */
function fill(field, text) {
  if (field !== document.activeElement) field.value = text
}
