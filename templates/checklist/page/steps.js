import {copy} from './say.js'

/** What joins a link or a command with what it is expected to show. */
const SAID = {free: ' answers ', digest: 'prints ', upload: 'ends with ', create: ' shows ', archive: ' → '}

/** Returns the list of steps, filled in for one name. */
export function stepsOf(steps) {
  const list = document.getElementById('work').content.cloneNode(true)
  for (const item of list.querySelectorAll('li')) {
    const id = item.querySelector('input').name
    if (!steps[id]) {
      item.remove()
      continue
    }
    const {url, command, expect} = steps[id]
    const told = item.querySelector('p')
    if (url) told.append(linkTo(url), SAID[id], expect)
    else told.append(code(command), ' ', copyButton(command), document.createElement('br'), SAID[id], code(expect))
  }
  return list
}

function linkTo(url) {
  const link = document.createElement('a')
  link.href = url
  link.textContent = url.replace('https://', '')
  return link
}

function code(text) {
  const element = document.createElement('code')
  element.textContent = text
  return element
}

function copyButton(text) {
  const button = document.createElement('button')
  button.textContent = 'Copy'
  button.addEventListener('click', () => copy(text))
  return button
}
